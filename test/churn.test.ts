import {mean} from "d3";
import {beforeAll, describe, expect, it} from "vitest";
import {churn} from "../loaders/churn.js";
import {chooseCutoffs} from "../loaders/churn/cutoffs.js";
import {brier, evaluate} from "../loaders/churn/evaluate.js";
import {features, writeFeatures} from "../loaders/churn/features.js";
import {probability} from "../loaders/churn/model.js";
import {recalibration} from "../loaders/churn/recalibration.js";
import {collectRows, countOutcomes} from "../loaders/churn/rows.js";
import type {Rows} from "../loaders/churn/rows.js";
import {nullStore} from "./support/nullStore.js";
import {auc} from "../loaders/math/auc.js";
import {normalReach} from "../loaders/math/normal.js";
import {churn as schema} from "../loaders/contract/churn.js";
import type {Churn, TrainedChurn} from "../loaders/contract/churn.js";
import type {History} from "../loaders/types.js";
import {historyOf} from "./support/historyOf.js";
import type {OrderRow} from "./support/historyOf.js";
import {randomOf} from "./support/randomOf.js";
import {simulatedHistory} from "./support/simulatedHistory.js";

describe("writeFeatures(history, customer, day, horizonDays, out, offset)", () => {
  const history = historyOf(
    [
      [0, 100, 40],
      [0, 150, 20],
      [0, 180, 60],
      [0, 260, 999],
      [1, 200, 10]
    ],
    300
  );
  const at = (customer: number, day: number) => {
    const out = new Float64Array(features.length);
    return writeFeatures(history, customer, day, 30, out, 0)
      ? Object.fromEntries(features.map(({id}, j) => [id, out[j]]))
      : null;
  };

  it("describes what was known by the end of the day", () => {
    const known = at(0, 200)!;
    expect(known.recency).toBeCloseTo(Math.log1p(20), 12);
    expect(known.frequency).toBeCloseTo(Math.log(3), 12);
    expect(known.monetary).toBeCloseTo(Math.log1p(120), 12);
    expect(known.tenure).toBeCloseTo(Math.log1p(100), 12);
    expect(known.breadth).toBeCloseTo(Math.log(2), 12);
    expect(known.returns).toBe(0);
    expect(known.basketTrend).toBeCloseTo(Math.log(61 / 41), 12);
    expect(known.overdue).toBeCloseTo(Math.log1p(2 * Math.log(110 / 90)), 12);
  });

  it("has nothing of a customer who came later, and counts the cut-off day itself", () => {
    expect(at(1, 199)).toBeNull();
    expect(at(1, 200)).toMatchObject({recency: 0, overdue: 0, frequency: 0});
  });

  it("is blind to whatever follows the cut-off", () => {
    const cut = historyOf([[0, 100, 40], [0, 150, 20], [0, 180, 60]], 300); // prettier-ignore
    const [whole, without] = [history, cut].map((history) => {
      const out = new Float64Array(features.length);
      writeFeatures(history, 0, 200, 30, out, 0);
      return out;
    });
    expect(whole).toEqual(without);
  });
});

describe("collectRows(history, days, horizonDays, customers)", () => {
  it("calls churned who places no order in (day, day + horizon], both ends exactly", () => {
    const history = historyOf(
      [
        [0, 10, 1],
        [0, 50, 1],
        [1, 10, 1],
        [1, 51, 1],
        [2, 20, 1],
        [3, 21, 1]
      ],
      100
    );
    const rows = collectRows(history, [20], 30, Int32Array.from([0, 1, 2, 3]));
    expect(Array.from(rows.customer)).toEqual([0, 1, 2]);
    expect(Array.from(rows.outcome)).toEqual([0, 1, 1]);
    expect(countOutcomes(history, 20, 30)).toEqual({customers: 3, churned: 2});
  });
});

describe("chooseCutoffs(history, horizonDays)", () => {
  it("asks for 100 customers", () => {
    expect(chooseCutoffs(store(50, 50, 90), 30).missing).toEqual([]);
    expect(chooseCutoffs(store(50, 49, 90), 30).missing).toEqual([
      "Telling who will leave takes at least 100 customers; this shop has 99."
    ]);
  });

  it("asks for a history of three horizons", () => {
    expect(chooseCutoffs(store(60, 60, 90), 30).missing).toEqual([]);
    expect(chooseCutoffs({...store(60, 60, 90), asOfDay: 89}, 30).missing).toEqual([
      "Telling who will leave takes orders of 90 days, three times the 30 that are looked ahead; this shop has 89."
    ]);
  });

  it("asks for 50 who left and 50 who stayed at each cut-off", () => {
    expect(chooseCutoffs(store(80, 50, 90), 30).missing).toEqual([]);
    expect(chooseCutoffs(store(80, 49, 90), 30).missing).toEqual([
      "In the last 30 days only 49 customers stayed away; telling who will leave takes 50 of each kind."
    ]);
    expect(chooseCutoffs(store(50, 80, 90), 30).missing).toEqual([]);
    expect(chooseCutoffs(store(49, 80, 90), 30).missing[0]).toBe(
      "In the last 30 days only 49 ordered again of those who had before; telling who will leave takes 50 of each kind."
    );
    expect(chooseCutoffs(store(0, 120, 90), 30).missing).toEqual([
      "In the last 30 days nobody ordered again of those who had before; telling who will leave takes 50 of each kind."
    ]);
  });

  it("tests later than it trains: every training outcome is over by the test cut-off", () => {
    const {cutoffs} = chooseCutoffs(store(80, 80, 400), 30);
    const test = cutoffs.find(({role}) => role === "test")!;
    expect(test.day).toBe(370);
    const train = cutoffs.filter(({role}) => role === "train");
    expect(train).toHaveLength(8);
    for (const {day} of train) {
      expect(day + 30).toBeLessThanOrEqual(test.day);
      expect(day).toBeGreaterThanOrEqual(30);
    }
    expect(cutoffs.at(-1)).toMatchObject({day: 400, role: "score", churned: null});
  });
});

describe("churn(history, {horizonDays})", () => {
  let history: History;
  let result: ReturnType<typeof churn>;
  let member: TrainedChurn;
  beforeAll(() => {
    history = simulatedHistory({customers: 3000});
    result = churn(history, {horizonDays: 90});
    member = trained(result.member);
  });

  it("publishes a valid member", () => {
    expect(() => schema.parse(result.member)).not.toThrow();
    expect(member.roc.length).toBeLessThanOrEqual(200);
    expect(member.roc[0]).toMatchObject({falsePositiveRate: 0, truePositiveRate: 0});
    expect(member.roc.at(-1)).toMatchObject({falsePositiveRate: 1, truePositiveRate: 1});
    expect(member.calibration.reduce((sum, {customers}) => sum + customers, 0)).toBe(member.rows.test);
    expect(member.lift.at(-1)).toMatchObject({share: 1, lift: 1, captured: 1});
    expect(member.thresholds).toHaveLength(101);
    for (const {truePositives, falsePositives, trueNegatives, falseNegatives} of member.thresholds) {
      expect(truePositives + falsePositives + trueNegatives + falseNegatives).toBe(member.rows.test);
    }
  });

  it("gives every customer a probability, and 0 to those who were not there yet", () => {
    expect(result.risk).toHaveLength(3000);
    expect(result.risk!.every((p) => p > 0 && p < 1)).toBe(true);
    const before = result.riskBefore(history.asOfDay - 90)!;
    for (let i = 0; i < 3000; ++i) {
      const known = history.orders.day[history.orders.start[i]] <= history.asOfDay - 90;
      expect(before[i] > 0).toBe(known);
    }
  });

  it("knows at a test's day only what was known then, and tells how many it would have said would leave", () => {
    const testDay = history.asOfDay - 90;
    const then = result.riskKnownAt(testDay)!;
    const {days, low, high} = member.leavers;
    expect(days.map(({day}) => day)).toEqual([
      ...member.rolling.map(({day}) => day),
      member.cutoffs.find(({role}) => role === "test")!.day
    ]);
    const last = days.at(-1)!;
    expect(last).toMatchObject({customers: member.rows.test, left: Math.round(member.baseRate * member.rows.test)});
    expect(then.reduce((sum, p) => sum + p, 0)).toBeCloseTo(last.expected, 6);
    expect(last.likely).toBe(then.filter((p) => p > 0.5).length);
    expect(last.likelyLeft).toBeLessThanOrEqual(Math.min(last.likely, last.left));
    // the simulator's customers keep their laws: the sum is right within a fifth at each day
    expect(low).toBeGreaterThan(0.8);
    expect(high).toBeLessThan(1.2);
    expect(low).toBe(Math.min(...days.map(({expected, left}) => expected / left)));
    expect(result.riskKnownAt(history.asOfDay)!.slice(0, history.customers.count)).toEqual(result.risk);
    expect(result.riskKnownAt(testDay - 1)).toBeNull();

    // a tenth of the customers orders nothing more after the day: its model cannot know, today's does
    const {orders, asOfDay} = history;
    const rows = Array.from({length: 1000}, (_, i) => i).flatMap((i) =>
      Array.from(orders.day.subarray(orders.start[i], orders.start[i + 1]), (day, j): OrderRow => [
        i,
        day,
        orders.revenue[orders.start[i] + j]
      ])
    );
    const [before, after] = [rows, rows.filter(([i, day]) => day <= testDay || i % 10 > 0)].map((kept) => {
      const store = historyOf(kept, asOfDay);
      const {riskKnownAt, riskBefore} = churn(store, {horizonDays: 90});
      const risks = [riskKnownAt(testDay)!, riskBefore(testDay)!];
      return new Map(store.ledger.id.map((id, i) => [id, risks.map((risk) => risk[i])]));
    });
    const both = [...after].map(([id, [known, today]]) => ({known, today, was: before.get(id)!}));
    for (const {known, was} of both) expect(known).toBeCloseTo(was[0], 12);
    expect(both.some(({today, was}) => Math.abs(today - was[1]) > 0.005)).toBe(true);
  });

  it("predicts the simulator's customers, and is calibrated on its truth", () => {
    const {metrics} = member;
    expect(metrics.auc).toBeGreaterThan(0.7);
    expect(metrics.brier).toBeLessThan(metrics.brierBaseline);
    expect(metrics.calibrationSlope.estimate).toBeGreaterThan(0.8);
    expect(metrics.calibrationSlope.estimate).toBeLessThan(1.2);
    const within = member.calibration.filter(
      ({predicted, low, high}) => predicted >= low - 0.02 && predicted <= high + 0.02
    );
    expect(within.length).toBeGreaterThanOrEqual(8);
    expect(member.beatsChance).toBe(true);
    expect(member.baselines.every(({auc}) => auc < metrics.auc)).toBe(true);
  });

  it("agrees in its standard errors with a bootstrap over customers", () => {
    for (const {standardError, bootstrapStandardError} of member.coefficients) {
      expect(bootstrapStandardError / standardError).toBeGreaterThan(0.7);
      expect(bootstrapStandardError / standardError).toBeLessThan(1.4);
    }
  });

  it("lists coefficients with the most important first, and names collinear features both ways", () => {
    const size = member.coefficients.map(({estimate}) => Math.abs(estimate));
    expect(size).toEqual(size.toSorted((a, b) => b - a));
    for (const {feature, collinearWith} of member.coefficients) {
      for (const other of collinearWith) {
        expect(member.coefficients.find((c) => c.feature === other)!.collinearWith).toContain(feature);
      }
    }
  });

  it("gives the same again, and doubling prices changes next to nothing", () => {
    expect(churn(history, {horizonDays: 90}).member).toEqual(result.member);
    const {customers, orders} = history;
    const doubled = churn(
      {
        ...history,
        customers: {...customers, monetary: customers.monetary.map((m) => 2 * m)},
        orders: {...orders, revenue: orders.revenue.map((r) => 2 * r)}
      },
      {horizonDays: 90}
    );
    expect(trained(doubled.member).metrics.auc).toBeCloseTo(member.metrics.auc, 2);
  });

  it("compares with baselines from elsewhere, scored at the test cut-off", () => {
    const days: number[] = [];
    const score = (day: number) => {
      days.push(day);
      return new Float64Array(3000).fill(0.5);
    };
    const {member} = churn(history, {horizonDays: 90, extraBaselines: [{id: "coin", label: "A coin", score}]});
    expect(days).toEqual([history.asOfDay - 90]);
    const coin = trained(member).baselines.find(({id}) => id === "coin")!;
    expect(coin).toMatchObject({auc: 0.5, brier: 0.25});
    expect(coin.difference!.low).toBeGreaterThan(0);
    // Against a constant only the model's own variance counts; three baselines widen the interval.
    const {aucLow, aucHigh} = trained(member).metrics;
    const {low, high} = coin.difference!;
    expect((high - low) / (aucHigh - aucLow)).toBeCloseTo(normalReach(0.95, 3) / normalReach(), 8);
  });

  it("claims nothing of a store in which nothing predicts", () => {
    const seeds = [1, 2, 3, 4];
    const claims = seeds.map((seed) => {
      const history = simulatedHistory({...nullStore(), customers: 1500, seed});
      const result = churn(history, {horizonDays: 90});
      const {beatsChance, verdict, metrics, coefficients} = trained(result.member);
      expect(beatsChance).toBe(metrics.aucLow > 0.5);
      if (!beatsChance) expect(verdict.join(" ")).not.toMatch(/it is better|clear of chance/i);
      if (!beatsChance) expect(coefficients.some(({significant}) => significant)).toBe(false);
      expect(result.risk === null).toBe(!beatsChance);
      return beatsChance;
    });
    // An interval of 95% lets one of forty such stores through.
    expect(claims).toEqual(seeds.map(() => false));
  });

  it("says what is missing and scores nobody where the data do not suffice", () => {
    const few = historyOf([[0, 1, 5], [1, 300, 5]], 400); // prettier-ignore
    const {risk, riskBefore, member} = churn(few, {horizonDays: 90});
    expect(risk).toBeNull();
    expect(riskBefore(100)).toBeNull();
    expect(() => schema.parse(member)).not.toThrow();
    expect(member).toMatchObject({missing: ["Telling who will leave takes at least 100 customers; this shop has 2."]});
    expect(() => churn(few, {horizonDays: Number.NaN})).toThrow("invalid churn horizon: NaN");
  });

  it("takes customers who do not differ where it trains", () => {
    const rows: OrderRow[] = [];
    for (let i = 0; i < 120; ++i) {
      rows.push([i, 0, 10]);
      if (i % 2 === 0) rows.push([i, 150, 10]);
      if (i % 4 < 2) rows.push([i, 250, 10]);
    }
    const {risk, member} = churn(historyOf(rows, 300), {horizonDays: 100});
    expect(() => schema.parse(member)).not.toThrow();
    expect(trained(member)).toMatchObject({metrics: {auc: 0.5}, beatsChance: false});
    expect(risk).toBeNull();
  });

  it("takes outcomes that a feature tells apart without error", () => {
    const rows: OrderRow[] = [];
    for (let i = 0; i < 120; ++i)
      for (let day = i % 2; day <= (i < 60 ? 1 : 400); day += 5) rows.push([i, day, 10 + i]);
    const {risk, member} = churn(historyOf(rows, 400), {horizonDays: 90});
    expect(() => schema.parse(member)).not.toThrow();
    expect(trained(member).metrics).toMatchObject({auc: 1, aucLow: 1, aucHigh: 1});
    expect(Math.min(...risk!.subarray(0, 60))).toBeGreaterThan(Math.max(...risk!.subarray(60)));
  });
});

describe("evaluate(predicted, outcome, revenue)", () => {
  const {uniform} = randomOf(11);
  const predicted = Float64Array.from({length: 997}, () => Math.round(uniform() * 200) / 200).map(
    (p) => (p || 0.005) * 0.99
  );
  const outcome = Uint8Array.from(predicted, (p) => (uniform() < p ? 1 : 0));
  const revenue = Float64Array.from(predicted, () => Math.round(1000 * uniform()));
  const active = Uint8Array.from(predicted, (_, i) => (i % 3 === 0 ? 1 : 0));
  const result = evaluate(predicted, outcome, revenue, active);
  const rows = Array.from(predicted, (p, i) => ({p, y: outcome[i], money: revenue[i]}));

  it("measures those still active by themselves", () => {
    const own = (_: number, i: number) => active[i] === 1;
    const [scores, outcomes] = [predicted.filter(own), outcome.filter(own)];
    expect(result.metrics.active).toMatchObject({customers: 333, auc: auc(scores, outcomes).auc});
    expect(evaluate(predicted, outcome, revenue, new Uint8Array(997)).metrics.active).toBeNull();
  });

  it("counts what each threshold would have meant", () => {
    for (const {threshold, ...counts} of result.thresholds) {
      const flagged = rows.filter(({p}) => p >= threshold - 1e-9);
      const caught = flagged.filter(({y}) => y === 1);
      expect(counts).toEqual({
        truePositives: caught.length,
        falsePositives: flagged.length - caught.length,
        trueNegatives: rows.filter(({p, y}) => p < threshold - 1e-9 && y === 0).length,
        falseNegatives: rows.filter(({p, y}) => p < threshold - 1e-9 && y === 1).length,
        revenueCaught:
          caught.length > 0
            ? expect.closeTo(
                mean(caught, ({money}) => money)!,
                8
              )
            : 0,
        revenueFlagged:
          flagged.length > 0
            ? expect.closeTo(
                mean(flagged, ({money}) => money)!,
                8
              )
            : 0,
        spendersCaught: caught.filter(({money}) => money > 0).length,
        spendersFlagged: flagged.filter(({money}) => money > 0).length
      });
    }
  });

  it("draws a ROC whose area is the AUC, as far as 200 points can", () => {
    let area = 0;
    for (let i = 1; i < result.roc.length; ++i) {
      const [a, b] = [result.roc[i - 1], result.roc[i]];
      expect(b.falsePositiveRate).toBeGreaterThanOrEqual(a.falsePositiveRate);
      expect(b.truePositiveRate).toBeGreaterThanOrEqual(a.truePositiveRate);
      area += ((b.falsePositiveRate - a.falsePositiveRate) * (a.truePositiveRate + b.truePositiveRate)) / 2;
    }
    expect(area).toBeCloseTo(result.metrics.auc, 3);
  });

  it("lifts and captures cumulatively, from the highest risk down", () => {
    const sorted = rows.toSorted((a, b) => b.p - a.p);
    const churned = rows.filter(({y}) => y === 1).length;
    for (const {share, lift, captured} of result.lift) {
      expect(lift * share).toBeCloseTo(captured, 10);
      // Equal scores on the edge of a tenth may fall to either side.
      const caught = sorted.slice(0, Math.round(share * 997)).filter(({y}) => y === 1).length;
      expect(Math.abs(captured - caught / churned)).toBeLessThan(0.02);
    }
  });

  it("groups by risk, lowest first, and scores as by hand", () => {
    const order = result.calibration.map(({predicted}) => predicted);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(result.metrics.brier).toBeCloseTo(
      mean(rows, ({p, y}) => (p - y) ** 2)!,
      12
    );
    expect(result.metrics.logLoss).toBeCloseTo(
      mean(rows, ({p, y}) => -Math.log(y ? p : 1 - p))!,
      12
    );
    expect(result.metrics.brierBaseline).toBeCloseTo(result.baseRate * (1 - result.baseRate), 12);
  });
});

describe("recalibration(slope, testLogOdds, test, refitLogOdds, refit)", () => {
  const {normal, uniform} = randomOf(4);
  const truth = Float64Array.from({length: 4000}, () => normal());
  const rows: Rows = {
    count: 4000,
    values: truth,
    outcome: Uint8Array.from(truth, (eta) => (uniform() < 1 / (1 + Math.exp(-eta)) ? 1 : 0)),
    customer: Int32Array.from(truth, (_, i) => i)
  };

  it("leaves a slope within 0.8 to 1.2 alone", () => {
    for (const estimate of [0.8, 1, 1.2]) {
      const {used, apply, member} = recalibration({estimate}, truth, rows, truth, rows);
      expect([used, apply(1.5), member]).toEqual([false, 1.5, null]);
    }
  });

  it("brings scores that are too extreme back to what happened", () => {
    const extreme = truth.map((eta) => 3 * eta);
    const {used, apply, member} = recalibration({estimate: 1 / 3}, extreme, rows, extreme, rows);
    expect(used).toBe(true);
    expect(mean(extreme.map((eta) => probability(apply(eta))))).toBeCloseTo(mean(rows.outcome)!, 8);
    expect(member!.brier).toBeLessThan(brier(extreme.map(probability), rows.outcome));
    expect(member!.brier).toBeCloseTo(brier(truth.map(probability), rows.outcome), 2);
  });

  it("never turns the order of the risks around", () => {
    const {apply} = recalibration({estimate: -0.5}, truth, rows, truth, rows);
    expect(apply(3)).toBe(apply(-3));
  });
});

function trained(churn: Churn): TrainedChurn {
  if ("missing" in churn) throw new Error(churn.missing.join(" "));
  return churn;
}

/** `kept` customers who order every ten days and `left` who stop after the first, over `days` days; horizon 30. */
function store(kept: number, left: number, days: number): History {
  const rows: OrderRow[] = [];
  for (let i = 0; i < kept; ++i) for (let day = 0; day <= days; day += 10) rows.push([i, day, 1]);
  for (let i = 0; i < left; ++i) rows.push([kept + i, 0, 1]);
  return historyOf(rows, days);
}
