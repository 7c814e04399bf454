// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {untoldProfit} from "../../src/cards/untoldProfit.js";
import type {Profit} from "../../loaders/contract/profit.js";
import {plain, summary, young} from "../support/sample.js";

const due = {customers: 40} as Profit["actions"][number];
const text = (profit: Parameters<typeof untoldProfit>[0], of: Parameters<typeof untoldProfit>[1] = summary) => {
  const panel = untoldProfit(profit, of);
  return panel === "" ? "" : plain(panel.textContent);
};

describe("untoldProfit(profit, summary)", () => {
  it("says once why nothing is told of what actions bring, and by what they go then", () => {
    const unscored = text({missing: "risk", actions: [due], policy: "rules"}, young);
    expect(unscored).toMatch(
      /^What actions would bring is not shown No churn risk is shown\. The history covers 100 days/
    );
    expect(unscored).toContain("goes by what customers did");
    const unsure = text({missing: "revenueAtRisk", actions: [due], policy: "rules"});
    expect(unsure).toContain("No revenue at risk is shown: tested on an earlier day");
    expect(unsure).toContain("goes by the churn risk");
  });
  it("says that no action is due, where none is", () => {
    expect(text({missing: null, actions: [{...due, customers: 0}], policy: "rules"})).toMatch(/^No action is due/);
  });
  it("is nothing where there is something to tell", () => {
    expect(text({missing: null, actions: [due], policy: "rules"})).toBe("");
    expect(text({missing: null, actions: [], policy: "profit"})).toBe("");
  });
});
