// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {profitActions} from "../../src/cards/profitActions.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Profit} from "../../loaders/contract/profit.js";
import {profitCurveHeading} from "../../src/words/headings/profitCurveHeading.js";
import {format, plain} from "../support/sample.js";

const values = ["Call", "Offer", "Mail", "Gift", "No action"];
const options = values.map((label, i) => ({slug: label.toLowerCase().replace(" ", "-"), label, values: [i]}));
const dimensions: Dimension[] = [{id: "action", label: "Action", values, options}];
const row = (action: string, profit: number, terms = {}): Profit["actions"][number] => ({
  action,
  isMeasured: false,
  purpose: "keep",
  terms,
  customers: 40,
  eligible: 40,
  atStake: 8000,
  staked: 40,
  breakEven: null,
  ifStrength: [0.05, 0.1, 0.2].map((strength) => ({strength, profit, outlay: 0, paying: 0, payingProfit: 0})),
  expected: null,
  price: null
});
const shown = (actions: Profit["actions"]) => {
  const profit = {missing: null, actions} as unknown as Profit;
  return profitActions(profit, {dimensions, filters: {}}, format) as HTMLElement;
};

describe("profitActions(profit)", () => {
  it("shows every action, the one that loses most last", () => {
    const cost = {cost: 5};
    const box = shown([
      row("Call", 76, cost),
      row("Offer", -4310, cost),
      row("Mail", 4610, cost),
      row("Gift", -918, cost)
    ]);
    expect([...box.querySelectorAll(".todo-action")].map(({textContent}) => textContent)).toEqual([
      "Mail",
      "Call",
      "Gift",
      "Offer"
    ]);
    expect(plain(box.querySelector("li:last-child")?.textContent)).toBe("Offer £4.3K 40 customers of loss");
    expect(plain(box.textContent)).toContain("By profit, if each kept one in ten would-be leavers.");
  });
  it("says of an action that loses at the effects given that it is better left out", () => {
    const at = (profit: number) => ({strength: -0.1, profit, outlay: 0, paying: 0, payingProfit: 0});
    const box = shown([
      {...row("Call", 0, {cost: 5}), expected: at(76)},
      {...row("Gift", 0, {cost: 5}), expected: at(-918)}
    ]);
    expect(plain(box.querySelector("li:last-child")?.textContent)).toBe(
      "Gift £918 40 customers of loss: better left out"
    );
  });
  it("says of an action that can bring nothing that nothing is at stake", () => {
    const box = shown([row("Call", 310), row("Mail", 0.2)]);
    expect(plain(box.querySelector("li:last-child")?.textContent)).toBe("Mail – 40 customers nothing at stake");
  });
  it("speaks of margin, and of no profit, where no cost is known", () => {
    const text = plain(shown([row("Call", 310), row("Mail", 29_300)]).textContent);
    expect(text).toMatch(/^By margin, before any cost, if each kept/);
    expect(text).toContain("of margin, before any cost");
    expect(text).not.toContain("of profit");
  });
});

describe("profitCurveHeading(results, {priced})", () => {
  const at = {customers: 2079, profit: 31_900, outlay: 0};
  const results = [
    {strength: 0.1, all: {...at, customers: 2382}, best: at, chosen: null, breakEven: null, curve: [], frontier: []}
  ];
  it("says that somebody brings more than they cost only where a cost is known", () => {
    expect(plain(profitCurveHeading(results, {priced: true}, format))).toBe(
      "If one in ten would-be leavers is kept, 2,079 of 2,382 customers bring more than they cost: £32K together"
    );
    expect(plain(profitCurveHeading(results, {priced: false}, format))).toBe(
      "If one in ten would-be leavers is kept, 2,079 of 2,382 customers bring £32K of margin together, before any cost"
    );
  });
});
