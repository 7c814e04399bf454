// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {ActionRow} from "../../src/charts/actionRow.js";
import type {Actions} from "../../loaders/contract/actions.js";
import {actionTable} from "../../src/tables/actionTable.js";
import {format, plain} from "../support/sample.js";

const actions = {rules: [{action: "Call", when: {vip: true}}]} as unknown as Actions;
const row = (action: string, customers: number, revenueAtRisk: number | null): ActionRow => ({
  action,
  customers,
  revenue: 1000,
  revenueAtRisk
});
const texts = (rows: ActionRow[], part: string) =>
  [...actionTable(rows, actions, format).querySelectorAll(part)].map(({textContent}) => plain(textContent));

describe("actionTable(rows, actions, format)", () => {
  it("has a column of the revenue at risk", () => {
    const rows = [row("Call", 30, 200), row("No action", 10, 0)];
    expect(texts(rows, "th[scope=col]")).toContain("Revenue at risk");
    expect(texts(rows, "tbody tr")[0]).toMatch(/Call\s*30\s*£200\s*75%\s*£1K\s*VIP/);
  });
  it("has none where no amount is told of anybody, whatever is said of actions that are due to nobody", () => {
    const rows = [row("Call", 0, 0), row("No action", 10, null)];
    expect(texts(rows, "th[scope=col]")).toEqual(["Action", "Customers", "Share", "Revenue, up to 12 months", "Who"]);
    expect(texts(rows, "tbody tr").join()).not.toContain("–");
  });
});
