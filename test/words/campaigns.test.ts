import {describe, expect, it} from "vitest";
import type {CampaignOutcome} from "../../loaders/contract/campaigns.js";
import {formatter} from "../../src/charts/format.js";
import {powerRows} from "../../src/data/powerRows.js";
import {promisedRows} from "../../src/data/promisedRows.js";
import {upliftRows} from "../../src/data/upliftRows.js";
import type {Context} from "../../src/figures/parts/context.js";
import {promisedMeasured} from "../../src/figures/promisedMeasured.js";
import {uplift} from "../../src/figures/uplift.js";
import {powerHeading} from "../../src/words/headings/powerHeading.js";
import {promisedHeading} from "../../src/words/headings/promisedHeading.js";
import {upliftHeading} from "../../src/words/headings/upliftHeading.js";
import {smallControls} from "../../src/words/smallControls.js";
import {noCampaignOver} from "../../src/words/noCampaignOver.js";

const format = formatter();
const interval = (difference: number, low: number, high: number) => ({difference, low, high});
const campaign = (action: string, ordered: object | null, promised: object = {}) =>
  ({
    action,
    from: "2026-04-13",
    daysPassed: 34,
    measured: ordered && {ordered, promised: {treated: null, control: null, assumed: null, ...promised}}
  }) as CampaignOutcome;
const arms = {treated: 0.3, treatedLow: 0.25, treatedHigh: 0.35, control: 0.2, controlLow: 0.15, controlHigh: 0.25};

describe("the figures of campaigns say", () => {
  it("what each changed, as far as its interval carries it", () => {
    const rows = upliftRows([
      campaign("Offer", interval(0.124, 0.08, 0.16)),
      campaign("Mail", interval(-0.07, -0.12, -0.02)),
      campaign("Call", interval(0.004, -0.02, 0.03)),
      campaign("Soon", null),
      campaign("Few", {difference: null, low: null, high: null})
    ]);
    expect(rows).toHaveLength(3);
    expect(upliftHeading(rows, format)).toBe(
      "Offer made 12.4 points more order; Mail made 7.0 points fewer order; Call made no difference that shows"
    );
    expect(upliftHeading([], format)).toBeUndefined();
  });
  it("whether what was promised came, by the assumed effect where there was one", () => {
    const rows = promisedRows([campaign("Offer", arms, {treated: 0.2, assumed: 0.31, control: 0.4})]);
    expect(rows.map(({label, promised}) => [label, promised])).toEqual([
      ["Offer, treated", 0.31],
      ["Offer, held out", 0.4]
    ]);
    expect(promisedHeading(rows)).toBe("What was promised lies within what was measured in 1 of 2 groups");
    expect(promisedHeading(rows.slice(1))).toBe("What was promised is not what was measured");
    expect(promisedHeading(promisedRows([campaign("Offer", arms)]))).toBeUndefined();
  });
  it("which action's campaign would show the most", () => {
    const holdouts = (...effects: (number | null)[]) =>
      effects.map((smallestEffect, i) => ({holdout: [0.1, 0.2, 0.5][i], smallestEffect}));
    const rows = powerRows([
      {action: "Call", customers: 40, baseRate: 0.3, breakEven: 0.06, holdouts: holdouts(null, null, 0.6)},
      {action: "Mail", customers: 900, baseRate: 0.5, breakEven: 1.4, holdouts: holdouts(0.2, 0.15, 0.1)},
      {action: "Few", customers: 0, baseRate: null, breakEven: null, holdouts: []}
    ]);
    expect(rows.map(({action, breakEven}) => [action, breakEven])).toEqual([
      ["Call", 0.06],
      ["Mail", null]
    ]);
    expect(powerHeading(rows, format)).toBe(
      "Mail: a campaign now would show it if 15% of would-be leavers are kept; of other actions it takes more"
    );
    expect(powerHeading(rows.slice(0, 1), format)).toBe("No campaign would be large enough to show what it changes");
  });
  it("of which the control group is small", () => {
    const of = (action: string, control: number, difference: number | null = 0.1) =>
      ({action, measured: {control, ordered: {difference, low: 0, high: 1}, promised: {}}}) as CampaignOutcome;
    expect(smallControls([of("Offer", 100), of("Held back", 0, null), campaign("Soon", null)])).toBeUndefined();
    const campaigns = [of("Offer", 99), of("Call", 20), of("Offer", 12), of("Mail", 400)];
    const note =
      "Fewer than 100 were held out of Offer and Call: of small control groups an interval is a rough guide.";
    expect(smallControls(campaigns)).toBe(note);
    for (const figure of [uplift, promisedMeasured]) {
      const given = {"campaigns.json": {campaigns, windowDays: 90}} as never;
      expect(figure.show(given, {format} as Context).note).toBe(note);
    }
  });
  it("why nothing is measured yet", () => {
    const of = (campaigns: CampaignOutcome[], windowDays = 90) => noCampaignOver({campaigns, windowDays});
    expect(of([])).toBe("No campaign has been started.");
    expect(of([campaign("Soon", null)])).toBe("No campaign’s days are over yet: 34 of 90 have passed.");
    expect(of([campaign("Soon", null)], 34)).toContain("No campaign had a control group");
  });
});
