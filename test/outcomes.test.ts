import {describe, expect, it} from "vitest";
import {statusText} from "../loaders/campaigns/statusText.js";
import {campaigns as schema} from "../loaders/contract/campaigns.js";
import {outcomes} from "../loaders/outcomes.js";
import {campaignsMember} from "../loaders/outcomes/campaignsMember.js";
import {pooledEffect} from "../loaders/outcomes/pooledEffect.js";
import type {Campaign, CampaignRow} from "../loaders/types.js";
import {historyOf, type OrderRow} from "./support/historyOf.js";

const options = {windowDays: 90, horizonDays: 90, grossMargin: 0.5, assumed: new Map<string, number>()};
const row = (customer: number, arm: CampaignRow["arm"], given: Partial<CampaignRow> = {}): CampaignRow => ({
  day: 200,
  arm,
  customer: String(customer),
  action: "Call",
  stratum: "0.7-0.8",
  risk: 0.7,
  stays: 100,
  leaves: 30,
  expectedMargin: 25,
  expectedCost: 6,
  ...given
});
// 0 to 79 are treated and 80 to 119 held out; of the treated half order again, of the others a quarter
const arms = Array.from({length: 120}, (_, i) => row(i, i < 80 ? "treated" : "control"));
const before = Array.from({length: 120}, (_, i): OrderRow => [i, 100, 40]);
const after = Array.from({length: 120}, (_, i): OrderRow[] =>
  (i < 80 ? i % 2 === 0 : i % 4 === 0) ? [[i, 201 + (i % 90), 60]] : []
).flat();
const campaign: Campaign = {id: "call-1", rows: arms};
const run = (campaigns: Campaign[], asOfDay = 290, orders: OrderRow[] = [...before, ...after], given = {}) =>
  outcomes(historyOf(orders, asOfDay), campaigns, {...options, ...given});

describe("outcomes(history, campaigns, options)", () => {
  it("says nothing of what a campaign changed until its days are over", () => {
    const [found] = run([campaign], 234).campaigns;
    expect(found).toMatchObject({treated: 80, control: 40, daysPassed: 34, from: "1970-07-20", measured: null});
    expect(run([campaign], 289).campaigns[0].measured).toBeNull();
    expect(run([campaign], 290).campaigns[0].measured).not.toBeNull();
  });

  it("measures orders, margin and the share kept by who was drawn", () => {
    const [{measured}] = run([campaign]).campaigns;
    expect(measured!.ordered).toMatchObject({treated: 0.5, control: 0.25, difference: 0.25});
    expect(measured!.ordered.low).toBeGreaterThan(0);
    expect(measured!.margin!.difference).toBeCloseTo(0.5 * 60 * 0.25, 9);
    expect(measured!.gain).toBeCloseTo(80 * 7.5, 9);
    expect(measured!.cost).toBe(480);
    expect(measured!.effect!.estimate).toBeCloseTo(0.25 / 0.75, 12);
    expect(measured!.promised.control).toBeCloseTo(0.3, 12);
    expect(measured!.promised.assumed).toBeNull();
    expect(measured).toMatchObject({sampleRatio: 1, contaminated: 0, later: null});
  });

  it("counts orders of the days after the sending alone, net of what came back by their end", () => {
    // on the day of the sending, and a day too late
    const beside = [...before, [0, 200, 60], [1, 291, 60]] as OrderRow[];
    expect(run([campaign], 400, beside).campaigns[0].measured!.ordered.treated).toBe(0);
    const history = historyOf([...before, [0, 210, 60], [1, 210, 60]], 400);
    const at = [0, 1].map((i) => history.ledger.orders.start[i + 1] - 1);
    // of the first all came back in time, of the second after the window
    history.ledger.goneDay[at[0]] = 290;
    history.ledger.goneDay[at[1]] = 291;
    expect(outcomes(history, [campaign], options).campaigns[0].measured!.ordered.treated).toBeCloseTo(1 / 80, 12);
  });

  it("looks at twice the window too, once it is over: an offer may only have pulled orders forward", () => {
    const forward = [...before, ...after, ...Array.from({length: 40}, (_, i): OrderRow => [80 + i, 320, 60])];
    const [{measured}] = run([campaign], 380, forward).campaigns;
    expect(measured!.margin!.difference).toBeCloseTo(7.5, 9);
    expect(measured!.later!.difference).toBeCloseTo(7.5 - 30, 9);
  });

  it("leaves out whom nobody knows any more, and says where the arms lost them unevenly", () => {
    const gone = arms.map((own, i) => (i >= 80 && i < 110 ? {...own, customer: ""} : own));
    const [found] = run([{id: "call-1", rows: gone}]).campaigns;
    expect(found).toMatchObject({treated: 80, control: 40, forgotten: 30});
    expect(found.measured).toMatchObject({treated: 80, control: 10, smallerArm: 10});
    expect(found.measured!.sampleRatio).toBeLessThan(0.001);
  });

  it("tells which of those held out another campaign treated meanwhile", () => {
    const other = [80, 81, 82].map((i) => row(i, "treated", {day: 200 + 50 * (i - 80), action: "Mail"}));
    const found = run([campaign, {id: "mail", rows: [...other, row(90, "treated", {day: 199, action: "Mail"})]}]);
    // the third was treated after the window, the last before it
    expect(found.campaigns.find(({id}) => id === "call-1")!.measured!.contaminated).toBeCloseTo(2 / 40, 12);
  });

  it("pools the waves that are over by stratum, and waits for the others", () => {
    const wave = arms.map((own, i) => ({...own, customer: String(200 + i), day: 300}));
    const waves = [{id: "call-1", rows: [...arms, ...wave]}];
    const early = run(waves, 389).campaigns[0];
    expect(early).toMatchObject({waves: 2, treated: 160, daysPassed: 89, measured: {treated: 80, control: 40}});
    const orders = [...before, ...after, ...wave.map((own): OrderRow => [Number(own.customer), 290, 40])];
    const late = run(waves, 390, orders).campaigns[0];
    // nobody of the second wave ordered again
    expect(late.measured).toMatchObject({treated: 160, control: 80, ordered: {treated: 0.25, control: 0.125}});
  });

  it("has the latest campaign first, and effects by action in the window of the churn horizon alone", () => {
    const later = {id: "call-2", rows: arms.map((own) => ({...own, day: 201}))};
    const found = run([campaign, later], 300);
    expect(found.campaigns.map(({id}) => id)).toEqual(["call-2", "call-1"]);
    expect(found.effects).toMatchObject([{action: "Call", campaigns: ["call-1", "call-2"]}]);
    const shorter = run([campaign], 300, undefined, {windowDays: 60});
    expect(shorter.effects).toEqual([]);
    expect(shorter.campaigns[0].measured!.effect).toBeNull();
  });

  it("needs nothing that was not known then: a campaign without a model is measured without adjustment", () => {
    const blind = arms.map((own) => ({...own, risk: null, expectedMargin: null, expectedCost: null}));
    const [{measured}] = run([{id: "call-1", rows: blind}]).campaigns;
    expect(measured).toMatchObject({cost: null, promised: {treated: null, control: null, assumed: null}});
    expect(measured!.margin!.difference).toBeCloseTo(7.5, 9);
  });

  it("has nothing to say of a campaign without a control group", () => {
    const all = arms.map((own) => ({...own, arm: "treated" as const}));
    expect(run([{id: "call-1", rows: all}]).campaigns[0]).toMatchObject({control: 0, measured: null});
    expect(run([{id: "empty", rows: []}]).campaigns).toEqual([]);
  });
});

describe("pooledEffect(strata, assumed)", () => {
  const strata = [{hits: 400, n: 1000, otherHits: 250, otherN: 1000}];
  it("is used without an assumption where its interval excludes 0", () => {
    const sure = pooledEffect(strata, null)!;
    expect(sure.used).toBeCloseTo(0.2, 12);
    expect(sure.assumed).toBeNull();
    const unsure = pooledEffect([{hits: 26, n: 100, otherHits: 25, otherN: 100}], null)!;
    expect(unsure.low).toBeLessThan(0);
    expect(unsure.used).toBeNull();
    // all four came, and three of those four who were held out
    const few = [{hits: 4, n: 4, otherHits: 3, otherN: 4}];
    expect(pooledEffect(few, null)!.used).toBeNull();
    expect(pooledEffect(few, 0.1)!.used).toBeCloseTo(0.1, 1);
  });
  it("is drawn to the assumption, the more the less sure it is", () => {
    const sure = pooledEffect(strata, 0.1)!;
    const less = pooledEffect([{hits: 40, n: 100, otherHits: 25, otherN: 100}], 0.1)!;
    expect(less.estimate).toBeCloseTo(sure.estimate!, 12);
    expect(sure.used!).toBeGreaterThan(less.used!);
    expect(less.used!).toBeGreaterThan(0.1);
    // by hand: inverse variances, the assumption's standard error being 0.05
    const error = (0.2 - sure.used!) / (sure.used! - 0.1);
    expect(Math.sqrt(error) * 0.05).toBeCloseTo((sure.high! - sure.low!) / 2 / 1.96, 2);
  });
  it("takes an assumption of nothing for none, so that harm is seen", () => {
    expect(pooledEffect(strata, 0)!.used).toBeCloseTo(0.2, 12);
    expect(pooledEffect([{hits: 300, n: 1000, otherHits: 500, otherN: 1000}], 0)!.used).toBeCloseTo(-0.4, 9);
    expect(pooledEffect([{hits: 26, n: 100, otherHits: 25, otherN: 100}], 0)!.used).toBe(0);
  });
  it("counts as it is where customers were driven away", () => {
    expect(pooledEffect([{hits: 300, n: 1000, otherHits: 500, otherN: 1000}], null)!.used).toBeCloseTo(-0.4, 9);
    expect(pooledEffect([{hits: 1, n: 1, otherHits: 0, otherN: 0}], 0.1)).toBeNull();
  });
});

describe("statusText(campaigns, store)", () => {
  const store = {currency: "GBP", locale: "en-GB"};
  const barred = {suppressed: 1, heldOut: 40, quiet: 0, perYear: 0};
  const text = (asOfDay: number) => statusText({windowDays: 90, barred, ...run([campaign], asOfDay)}, store);
  it("says how many days are over, and then what it changed", () => {
    expect(text(234)).toBe(`call-1: Call, sent 1970-07-20, 34 of 90 days; 80 treated, 40 held out.
No action now for 41: 40 held out, 0 contacted lately, 0 contacted often enough this year, 1 not to be contacted.
`);
    expect(text(290)).toContain("ordered: 50.0% of the treated, 25.0% of those held out: 25.0 points (95% interval ");
    expect(text(290)).toContain("in all: £600.00 of margin, at a cost of £480.00");
    expect(text(290)).toContain("effect: 33.3% of those who would leave kept");
    expect(statusText({windowDays: 90, barred, campaigns: []}, store)).toBe("No campaign has been started.\n");
  });
});

describe("campaignsMember(found, options)", () => {
  it("meets its schema, with what a new control group would show", () => {
    const due = {names: ["Call", "No action"], assignment: new Uint8Array(500), none: 1};
    const risk = new Float64Array(500).fill(0.9);
    const member = campaignsMember(
      {...run([campaign]), barred: {suppressed: 0, heldOut: 0, quiet: 0, perYear: 0}, due, risk, profit: {actions: []}},
      {windowDays: 90, horizonDays: 90}
    );
    expect(schema.parse(member)).toEqual(member);
    expect(member.power).toMatchObject([{action: "Call", customers: 500, breakEven: null}]);
    // the published 16.6, 11.7 and 8.8 points, of nine tenths who would leave
    const points = member.power[0].holdouts.map(({smallestEffect}) => 0.9 * smallestEffect!);
    for (const [i, published] of [0.166, 0.117, 0.088].entries()) expect(points[i]).toBeCloseTo(published, 3);
    expect(campaignsMember({...member, due, risk: null, profit: {actions: []}}, member).power).toEqual([]);
  });
});
