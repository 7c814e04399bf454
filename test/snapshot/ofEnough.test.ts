import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Campaigns, MeasuredOutcome} from "../../loaders/contract/campaigns.js";
import {trained, type TrainedChurn} from "../../loaders/contract/churn.js";
import type {Profit} from "../../loaders/contract/profit.js";
import {disclose} from "../../loaders/snapshot/disclose.js";
import {cube} from "../../loaders/snapshot/cube.js";
import {dimensions} from "../../loaders/snapshot/dimensions.js";
import {campaignsOfEnough} from "../../loaders/snapshot/disclose/campaignsOfEnough.js";
import {groupCube} from "../../loaders/snapshot/disclose/groupCube.js";
import {joinThresholds} from "../../loaders/snapshot/disclose/joinThresholds.js";
import {mergeGroups} from "../../loaders/snapshot/disclose/mergeGroups.js";
import {profitOfEnough} from "../../loaders/snapshot/disclose/profitOfEnough.js";
import {measures} from "../../loaders/snapshot/measures.js";
import {comparePeriods} from "../../loaders/snapshot/summary.js";
import {attackedStore, storeShapes} from "../support/attackedStore.js";

const minimum = 10;
const disclosed = {minimum, everybody: 400, personas: new Map(), groups: () => new Map()};

describe("joinThresholds(thresholds, minimum)", () => {
  const row = (threshold: number, left: number, stayed: number, spenders: {left: number; stayed: number}) =>
    ({
      threshold,
      truePositives: left,
      falsePositives: stayed,
      trueNegatives: 100 - stayed,
      falseNegatives: 100 - left,
      revenueCaught: 5,
      revenueFlagged: 6,
      spendersCaught: spenders.left,
      spendersFlagged: spenders.left + spenders.stayed
    }) satisfies TrainedChurn["thresholds"][number];
  const told = (...rows: TrainedChurn["thresholds"]) =>
    joinThresholds(rows, minimum).map(({revenueCaught, revenueFlagged}) => [revenueCaught, revenueFlagged]);

  it("tells no revenue that is another threshold's and that of few spenders", () => {
    const first = row(0.1, 80, 80, {left: 60, stayed: 70});
    expect(told(first, row(0.2, 60, 60, {left: 51, stayed: 50}))).toEqual([[5, 6], [null, null]]); // prettier-ignore
    expect(told(first, row(0.2, 60, 60, {left: 50, stayed: 61}))).toEqual([[5, 6], [5, null]]); // prettier-ignore
    // of the last that is told, not of the last
    const second = row(0.2, 60, 60, {left: 51, stayed: 50});
    expect(told(first, second, row(0.3, 40, 40, {left: 50, stayed: 40}))).toEqual([[5, 6], [null, null], [5, 6]]); // prettier-ignore
  });
});

describe("what comes anyway", () => {
  const {comesAnyway: schema} = trained.shape;
  const told = (spenders: number) =>
    disclose(schema, {day: "2025-01-31", days: 275, customers: 123, spenders, share: 0.41234}, disclosed);

  it("is told of many who spent alone, and never says how many these are", () => {
    expect(told(10)).toEqual({day: "2025-01-31", days: 275, customers: 120, spenders: null, share: 0.412});
    expect(told(9)).toEqual({day: "2025-01-31", days: 275, customers: 120, spenders: null, share: null});
  });
});

describe("profitOfEnough(profit, minimum)", () => {
  const at = {strength: 0.123, profit: 50, outlay: 5, paying: 20, payingProfit: 60};
  const action = (name: string, customers: number, staked: number) =>
    ({
      action: name,
      isMeasured: false,
      terms: {effect: 0.123},
      customers,
      staked,
      expected: at
    }) as Profit["actions"][number];
  const total = {customers: 60, profit: 100, outlay: 10};
  const profit = (...actions: Profit["actions"]) =>
    ({actions, expected: {...total, low: 80, high: 120}, choice: {...total, bound: 101}}) as unknown as Profit;

  it("tells no profit of all that is the others' and that of few", () => {
    const [call, offer] = [action("Call", 40, 40), action("Offer", 20, 20)];
    expect(profitOfEnough(profit(call, offer), minimum)).toEqual(profit(call, offer));
    for (const few of [action("Offer", 9, 9), action("Offer", 20, 9)]) {
      const {expected, choice, actions} = profitOfEnough(profit(call, few), minimum);
      expect([expected, choice?.customers]).toEqual([null, 1]);
      expect(actions.map(({customers}) => customers)).toEqual([40, 9]);
    }
  });

  it("rounds an effect that campaigns measured", () => {
    const [row] = profitOfEnough(profit({...action("Call", 40, 40), isMeasured: true}), minimum).actions;
    expect([row.terms.effect, row.expected?.strength]).toEqual([0.12, 0.12]);
  });
});

describe("campaignsOfEnough(campaigns, minimum)", () => {
  const measured = (treated: number, control: number) =>
    ({
      treated: 200,
      control: 50,
      smallerArm: 50,
      ordered: {treated, control, difference: treated - control},
      margin: {difference: 3},
      later: null,
      gain: 600,
      cost: 40,
      effect: {estimate: 0.2, low: 0.1, high: 0.3}
    }) as unknown as MeasuredOutcome;
  const campaigns = (outcome: MeasuredOutcome) =>
    ({
      campaigns: [{id: "july", measured: outcome}],
      effects: [{campaigns: ["july"], estimate: 0.2, low: 0.1, high: 0.3, used: 0.1234}]
    }) as unknown as Campaigns;

  it("tells an outcome of enough who ordered, and enough who did not", () => {
    const {campaigns: [row], effects} = campaignsOfEnough(campaigns(measured(0.4, 0.2)), minimum); // prettier-ignore
    expect(row.measured).toEqual(measured(0.4, 0.2));
    expect(effects).toMatchObject([{estimate: 0.2, low: 0.1, high: 0.3, used: 0.12}]);
  });

  it.each([
    [0.4, 0.18],
    [0.04, 0.2],
    [0.4, 0.9]
  ])("tells none where %d and %d ordered of 200 and 50", (treated, control) => {
    const {campaigns: [row], effects} = campaignsOfEnough(campaigns(measured(treated, control)), minimum); // prettier-ignore
    expect(row.measured).toMatchObject({
      ordered: {treated: null, control: null, difference: null},
      margin: null,
      gain: null,
      effect: null
    });
    expect(effects).toMatchObject([{estimate: null, low: null, high: null}]);
  });
});

describe("groupCube(groups, measures, minimum)", () => {
  it("has for no selection, nor for everybody less it, a sum that 1 to 9 customers had a part in", () => {
    const money = ["revenueYear", "revenueAtRisk", "customerValue"] as const;
    const seen = {none: 0, enough: 0};
    const property = fc.property(storeShapes, fc.nat(), (shape, pick) => {
      const {analysis} = attackedStore(shape);
      const groups = mergeGroups(dimensions(analysis), minimum);
      const exact = measures(analysis, comparePeriods(analysis.history, 90));
      // an amount of one each for whoever has any: sums are counts then
      const ones = Object.fromEntries(money.map((name) => [name, exact[name].map((amount) => (amount > 0 ? 1 : 0))]));
      const told = groupCube(groups, {...exact, ...ones}, minimum);
      const customers = cube(groups.codes, groups.sizes, {customers: exact.recency.map(() => 1)}, exact.recency.length)
        .measures.customers;
      // a filter takes all cells of one value
      const {id, values} = groups.member.dimensions[pick % groups.member.dimensions.length];
      const isChosen = (cell: number) => told.codes[id][cell] === pick % values.length;
      for (const name of money) {
        for (const chosen of [true, false]) {
          let adding = 0;
          for (let cell = 0; cell < told.cells; ++cell) {
            if (isChosen(cell) !== chosen) continue;
            // sums are of as many customers as are told
            adding += ((told.measures[name][cell] / 100) * customers[cell]) / told.measures.customers[cell];
          }
          const isNone = adding === 0;
          ++seen[isNone ? "none" : "enough"];
          if (!isNone) expect(adding).toBeGreaterThan(minimum * 0.99);
        }
      }
    });
    fc.assert(property, {numRuns: 20, seed: 11});
    expect(Math.min(seen.none, seen.enough)).toBeGreaterThan(0);
  });
});
