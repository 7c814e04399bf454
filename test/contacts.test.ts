import {describe, expect, it} from "vitest";
import {contacts} from "../loaders/contacts.js";
import type {Campaign, CampaignRow} from "../loaders/types.js";

const row = (customer: string, arm: CampaignRow["arm"], day: number): CampaignRow => ({
  day,
  arm,
  customer,
  action: "Call",
  stratum: "all",
  risk: null,
  stays: null,
  leaves: null,
  expectedMargin: null,
  expectedCost: null
});
const ids = ["a", "b", "c", "d", "e"];
const options = {windowDays: 90, quietDays: 30, perYear: 2};
const run = (rows: CampaignRow[][], suppressed: [string, number][] = [], asOfDay = 1000) => {
  const campaigns = rows.map((own, i): Campaign => ({id: `c${i}`, rows: own}));
  const {barred, counts} = contacts({ids, asOfDay, campaigns, suppressed: new Map(suppressed)}, options);
  return {barred: ids.filter((_, i) => barred[i]), counts};
};

describe("contacts(inputs, options)", () => {
  it("bars nobody without campaigns and suppressions", () => {
    expect(run([])).toEqual({barred: [], counts: {suppressed: 0, heldOut: 0, quiet: 0, perYear: 0}});
  });
  it("bars those who are held out while their campaign runs, and not a day longer", () => {
    const campaign = [row("a", "control", 911), row("b", "control", 910), row("c", "treated", 911)];
    expect(run([campaign])).toMatchObject({barred: ["a"], counts: {heldOut: 1}});
  });
  it("bars those who have been contacted lately, and often enough in a year", () => {
    const once = [
      row("a", "treated", 971),
      row("b", "treated", 970),
      row("c", "treated", 700),
      row("d", "treated", 635)
    ];
    const again = [row("c", "treated", 800), row("d", "treated", 900), row("", "treated", 999)];
    expect(run([once, again])).toMatchObject({barred: ["a", "c"], counts: {quiet: 1, perYear: 1}});
  });
  it("bars those whom the shop keeps from contacts, through the last day", () => {
    expect(
      run(
        [],
        [
          ["a", Infinity],
          ["b", 1000],
          ["c", 999],
          ["x", Infinity]
        ]
      )
    ).toMatchObject({
      barred: ["a", "b"],
      counts: {suppressed: 2}
    });
  });
});
