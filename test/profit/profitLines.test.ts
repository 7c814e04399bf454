import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {ActionTerms} from "../../loaders/contract/profit.js";
import {atStrength} from "../../src/data/atStrength.js";
import {profitLines, type ProfitLines} from "../../src/data/profitLines.js";

/** Each customer's profit at a strength. */
function profits(who: Who, terms: ActionTerms, {margin = 1} = {}): number[] {
  const lines = linesOf(who, terms, {margin});
  return who.risk.map((_, i) => atStrength(lines, i, terms.effect ?? terms.extraOrders ?? 0).profit);
}

interface Who {
  risk: readonly number[];
  worth: number;
  order?: number;
}

function linesOf({risk, worth, order = 0}: Who, terms: ActionTerms, {margin = 1} = {}): ProfitLines {
  const column = (value: number) => new Float64Array(risk.length).fill(value);
  return profitLines(
    {
      customers: column(1),
      risk,
      worth: column(worth * margin),
      riskWorth: risk.map((r) => r * worth * margin),
      order: column(order),
      riskOrder: risk.map((r) => r * order),
      margin
    },
    terms
  );
}

const proflogit = [
  0.6125478, 0.364271, 0.4321361, 0.1402911, 0.3848959, 0.2444155, 0.9706413, 0.8901728, 0.7817814, 0.8687518
];

describe("profitLines(prospects, terms)", () => {
  it("gives the campaign's profit of Neslin et al. (2006): 910 of 100 targeted", () => {
    const [each] = profits({risk: [0.3], worth: 200}, {cost: 1, incentive: 10, effect: 0.3});
    expect(100 * each).toBeCloseTo(910, 10);
  });

  it("gives the maximum profit of Verbeke et al. (2012): 23.875 at a fraction of .875", () => {
    const churned = [0, 1, 0, 1, 0, 1, 0, 1];
    const score = [0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.8, 0.9];
    const each = profits({risk: churned, worth: 200}, {cost: 1, incentive: 10, effect: 6 / 20});
    const ranked = each.map((profit, i) => ({profit, score: score[i]})).sort((a, b) => b.score - a.score);
    let sum = 0;
    const sums = ranked.map(({profit}) => (sum += profit) / churned.length);
    expect(Math.max(...sums)).toBeCloseTo(23.875, 10);
    expect((sums.indexOf(Math.max(...sums)) + 1) / churned.length).toBe(0.875);
  });

  it.each([
    [[1, 1, 0, 0, 0, 1, 1, 1, 1, 0], proflogit, 30.3003222629848, undefined],
    [[0, 1], [0, 1], 28.0000000000391, undefined],
    [[1, 0], [0, 1], 22.5007912244511, undefined],
    [[0, 1, 0, 1, 0, 1, 0, 1], [0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.8, 0.9], 23.875593418348124, 0.8743700763]
  ])("gives the expected maximum profit of Verbraken et al. (2013) of %j by %j", (churned, score, empc, fraction) => {
    const found = expectedMaximumProfit(churned, score);
    // the published figures are integrated by steps
    expect(found.profit).toBeCloseTo(empc, 8);
    if (fraction !== undefined) expect(found.fraction).toBeCloseTo(fraction, 8);
  });

  const share = fc.double({min: 0, max: 1, noNaN: true});
  const money = fc.double({min: 0, max: 1e5, noNaN: true});
  const customer = fc.record({risk: fc.tuple(share), worth: money, order: money});
  const terms = fc.record({cost: money, incentive: money, redemption: share, harm: share, effect: share});
  const rise = fc.double({min: 0, max: 1e4, noNaN: true});
  const slack = 1e-6;

  it("rises with the effect where the customer is worth more than the incentive, and falls where less", () => {
    fc.assert(
      fc.property(customer, terms, share, (who, what, other) => {
        const [low, high] = [what.effect, other].sort((a, b) => a - b);
        const [less] = profits(who, {...what, effect: low});
        const [more] = profits(who, {...what, effect: high});
        if (who.worth >= what.incentive) expect(more).toBeGreaterThanOrEqual(less - slack);
        else expect(more).toBeLessThanOrEqual(less + slack);
      })
    );
  });

  it("rises with the margin at a fixed incentive and no harm, and falls with the cost and the harm", () => {
    fc.assert(
      fc.property(customer, terms, share, rise, (who, what, margin, more) => {
        const harmless = {...what, harm: 0};
        expect(profits(who, harmless)[0]).toBeGreaterThanOrEqual(profits(who, harmless, {margin})[0] - slack);
        expect(profits(who, {...what, cost: what.cost + more})[0]).toBeLessThanOrEqual(profits(who, what)[0] + slack);
        expect(profits(who, what)[0]).toBeLessThanOrEqual(profits(who, harmless)[0] + slack);
      })
    );
  });

  it("brings less than nothing where customers are driven away, by no more than all who would have stayed are worth", () => {
    const away = fc.double({min: -20, max: -1e-9, noNaN: true});
    fc.assert(
      fc.property(customer, terms, away, away, (who, what, one, other) => {
        const [more, less] = [one, other].sort((a, b) => a - b);
        const lines = linesOf(who, what);
        const [lost, none] = [atStrength(lines, 0, more), atStrength(lines, 0, 0)];
        expect(lost.profit).toBeLessThanOrEqual(atStrength(lines, 0, less).profit + slack);
        expect(atStrength(lines, 0, less).profit).toBeLessThanOrEqual(Math.min(0, none.profit) + slack);
        expect(lost.profit).toBeGreaterThanOrEqual(-lines.fixed[0] - (1 - who.risk[0]) * who.worth - slack);
        // neither contacts nor what would be redeemed anyway is saved
        expect(lost.outlay).toBe(none.outlay);
      })
    );
  });

  it("takes an incentive that is a share of the order as that much money", () => {
    fc.assert(
      fc.property(customer, terms, share, (who, what, shareOfOrder) => {
        const [asShare] = profits(who, {...what, incentive: {shareOfOrder}});
        expect(asShare).toBeCloseTo(profits(who, {...what, incentive: shareOfOrder * who.order})[0], 6);
      })
    );
  });

  it("counts extra orders by their margin, less the incentive of all who redeem it", () => {
    const terms = {cost: 1, incentive: 5, redemption: 0.5, extraOrders: 0.2};
    expect(profits({risk: [0.4], worth: 200, order: 100}, terms, {margin: 0.4})[0]).toBeCloseTo(
      0.2 * (40 - 5) - 0.6 * 0.5 * 5 - 1,
      12
    );
  });
});

/**
 * Verbraken et al. (2013, IEEE Trans. Knowl. Data Eng. 25(5), eq. 10) of the product's own lines: the mean over an effect that
 * is Beta(6, 14) of the most that a share of the customers, those with the highest scores, brings; with that share.
 */
function expectedMaximumProfit(
  churned: readonly number[],
  score: readonly number[]
): {profit: number; fraction: number} {
  const column = (value: number) => new Float64Array(churned.length).fill(value);
  const {gain, burden} = profitLines(
    {
      customers: column(1),
      risk: churned,
      worth: column(200),
      riskWorth: churned.map((left) => 200 * left),
      order: column(0),
      riskOrder: column(0),
      margin: 1
    },
    {cost: 1, incentive: 10}
  );
  const ranked = score.map((_, i) => i).sort((a, b) => score[b] - score[a]);
  const lines = [{gain: 0, burden: 0, fraction: 0}];
  for (const [k, i] of ranked.entries()) {
    lines.push({
      gain: lines[k].gain + gain[i] / churned.length,
      burden: lines[k].burden + burden[i] / churned.length,
      fraction: (k + 1) / churned.length
    });
  }
  const result = {profit: 0, fraction: 0};
  const crossings = lines.flatMap((a) => lines.map((b) => (a.burden - b.burden) / (a.gain - b.gain)));
  const edges = [0, ...new Set(crossings.filter((effect) => effect > 0 && effect < 1)), 1].sort((a, b) => a - b);
  for (const [k, from] of edges.slice(0, -1).entries()) {
    const to = edges[k + 1];
    const profit = (line: (typeof lines)[number]) => (line.gain * (from + to)) / 2 - line.burden;
    const best = lines.reduce((best, line) => (profit(line) > profit(best) ? line : best));
    const mass = beta(to, 6, 14) - beta(from, 6, 14);
    const mean = (6 / 20) * (beta(to, 7, 14) - beta(from, 7, 14));
    result.profit += best.gain * mean - best.burden * mass;
    result.fraction += best.fraction * mass;
  }
  return result;
}

/** The regularized incomplete beta function at whole parameters: a binomial tail. */
function beta(x: number, a: number, b: number): number {
  const n = a + b - 1;
  let [sum, choose] = [0, 1];
  for (let j = 0; j <= n; ++j) {
    if (j >= a) sum += choose * x ** j * (1 - x) ** (n - j);
    choose = (choose * (n - j)) / (j + 1);
  }
  return sum;
}
