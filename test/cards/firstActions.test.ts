// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {firstActions} from "../../src/cards/firstActions.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {format, plain} from "../support/sample.js";

const values = ["Call", "Offer", "Mail", "No action"];
const options = values.map((label, i) => ({slug: label.toLowerCase().replace(" ", "-"), label, values: [i]}));
const dimensions: Dimension[] = [{id: "action", label: "Action", values, options}];
const rules = ["Call", "Offer", "Mail"].map((action) => ({action, when: {}}));
const rows = [
  {action: "Call", customers: 36, revenue: 9000, revenueAtRisk: 4000},
  {action: "Offer", customers: 1552, revenue: 60_000, revenueAtRisk: 25_000},
  {action: "Mail", customers: 2499, revenue: 400_000, revenueAtRisk: 118_000},
  {action: "No action", customers: 3000, revenue: 1, revenueAtRisk: 0}
];
const shown = (never: string[], harmful: string[] = []) =>
  firstActions(rows, {rules, never, harmful, dimensions, filters: {}}, format);
const names = (never: string[]) => [...shown(never).querySelectorAll(".todo-action")].map((name) => name.textContent);

describe("firstActions(rows, {never})", () => {
  it("lists actions by revenue at risk, those left out that cost more than they can keep", () => {
    expect(names([])).toEqual(["Mail", "Offer", "Call"]);
    expect(plain(shown([]).textContent)).not.toContain("left out");
    expect(names(["Offer"])).toEqual(["Mail", "Call"]);
    expect(plain(shown(["Offer"]).textContent)).toContain("Offer is left out: it costs more than it can keep.");
    expect(plain(shown(["Offer"], ["Offer"]).textContent)).toContain(
      "Offer is left out: its campaigns drove customers away."
    );
  });
  it("names those with whom nothing is at risk apart, where there is room, with the way to their list", () => {
    const lost = {action: "Offer", customers: 61, revenue: 0, revenueAtRisk: 0.2};
    const box = firstActions(
      [rows[0], lost, rows[3]],
      {rules, never: [], harmful: [], dimensions, filters: {}},
      format
    );
    expect([...box.querySelectorAll(".todo-action")].map(({textContent}) => textContent)).toEqual(["Call"]);
    expect(plain(box.textContent)).toContain("Offer: nothing is at risk with the 61 customers for whom it is due.");
    expect(box.querySelector("p a")?.getAttribute("href")).toBe("./actions.html?action=offer#the-list");
  });
  it("says so where none is left", () => {
    const text = plain(shown(["Call", "Offer", "Mail"]).textContent);
    expect(text).toMatch(
      /^Call, Offer and Mail are left out: they cost more than they can keep\. What each must keep$/
    );
  });
});
