import {describe, expect, it} from "vitest";
import {simulate} from "../loaders/demo/simulate.js";
import {oneKindStore} from "./support/oneKindStore.js";
import {groupTriples} from "../loaders/math/purchaseTriples.js";
import {value as member} from "../loaders/contract/value.js";
import {value} from "../loaders/value.js";
import {expectedOrdersIfAlive, probabilityAlive} from "../loaders/math/orderModel.js";
import {fitBgNbd, type BgNbdFit} from "../loaders/value/fitBgNbd.js";
import {purchasesUpTo} from "../loaders/value/purchasesUpTo.js";
import {fitGammaGamma} from "../loaders/value/fitGammaGamma.js";
import {hasOnlineRetail} from "./onlineRetail.js";
import {historyOf} from "./support/historyOf.js";
import type {OrderRow} from "./support/historyOf.js";
import {onlineRetailHistory} from "./support/onlineRetailHistory.js";
import {randomOf} from "./support/randomOf.js";
import {readCdnow} from "./support/readCdnow.js";

const options = {horizonDays: 90, economics: {grossMargin: 0.4, annualDiscountRate: 0.1}};

interface Law {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

const spend = {p: 6, q: 4, v: 15};

/** A shop whose customers follow the models to the letter, days being whole; a = 0 for no drop-out. */
function shop(customers: number, {r, alpha, a, b}: Law, days: number, seed = 1): OrderRow[] {
  const random = randomOf(seed);
  const rows: OrderRow[] = [];
  for (let i = 0; i < customers; ++i) {
    const rate = random.gamma(r, alpha) / 7;
    const dropout = a > 0 ? random.beta(a, b) : 0;
    const money = random.gamma(spend.q, spend.v);
    for (let t = random.uniform() * days * 0.8; t < days + 1; t += random.exponential(rate)) {
      rows.push([i, Math.floor(t), random.gamma(spend.p, money)]);
      if (rows.at(-2)?.[0] === i && random.uniform() < dropout) break;
    }
  }
  return rows;
}

/** Customers of whom so many came back, one to eight times each; the first also bought long ago. */
function gated(customers: number, repeat: number) {
  const few = Array.from({length: customers}, (_, i): OrderRow => [i, 100 + (i % 7), 10]);
  for (let i = 0; i < repeat; ++i) {
    for (let k = 0; k < (i % 6 === 1 ? 8 : 1); ++k) few.push([i, 200 + ((i * 13 + k * 31) % 250), 10]);
  }
  return value(historyOf([...few, [0, 90, 1000]], 460), options);
}

const law: Law = {r: 0.8, alpha: 6, a: 0.8, b: 3};
const rows = shop(2000, law, 700);
const history = historyOf(rows, 700);
const valued = value(history, options);

describe("fitBgNbd(triples)", () => {
  const fit = fitBgNbd(groupTriples(readCdnow().purchases));

  it("meets the published estimates for the CDNOW sample", () => {
    expect(fit.r).toBeCloseTo(0.243, 3);
    expect(fit.alpha).toBeCloseTo(4.414, 3);
    expect(fit.a).toBeCloseTo(0.793, 3);
    expect(fit.b).toBeCloseTo(2.426, 3);
    expect(fit.logLikelihood).toBeCloseTo(-9582.4, 1);
    expect(fit.converged).toBe(true);
  });

  it("gives the standard errors that lifetimes 0.11.3 prints for the CDNOW sample", () => {
    expect(fit.standardErrors!.r).toBeCloseTo(0.0126, 4);
    expect(fit.standardErrors!.alpha).toBeCloseTo(0.3782, 4);
    expect(fit.standardErrors!.a).toBeCloseTo(0.1857, 4);
    expect(fit.standardErrors!.b).toBeCloseTo(0.7054, 4);
  });

  it("meets the published NBD of the CDNOW sample", () => {
    expect(fit.nbd.r).toBeCloseTo(0.385, 3);
    expect(fit.nbd.alpha).toBeCloseTo(12.072, 3);
    expect(fit.nbd.logLikelihood).toBeCloseTo(-9763.7, 1);
  });
});

describe("fitBgNbd(triples, {most})", () => {
  it("foretells with a quarter of many customers what it does with all of them, to a hundredth", () => {
    const purchases = purchasesUpTo(historyOf(shop(12_000, law, 700), 700).ledger, 700);
    const triples = groupTriples(purchases);
    expect(triples.x.length).toBeGreaterThan(8000);
    const orders = (fit: BgNbdFit) =>
      purchases.x.reduce((sum, x, i) => {
        const [last, end] = [purchases.tx[i] / 7, purchases.T[i] / 7];
        return sum + probabilityAlive(fit, x, last, end) * expectedOrdersIfAlive(fit, x, end, 13);
      }, 0);
    const [all, some] = [fitBgNbd(triples), fitBgNbd(triples, {most: 2000})];
    expect(orders(some) / orders(all)).toBeCloseTo(1, 2);
    expect(some.r).not.toBe(all.r);
    expect(fitBgNbd(triples, {most: triples.x.length})).toEqual(all);
  });
});

describe("fitGammaGamma({x, mean})", () => {
  it("meets the published estimates for the 946 repeat buyers of the CDNOW sample", () => {
    const fit = fitGammaGamma(readCdnow().spend);
    expect(fit.customers).toBe(946);
    expect(fit.p).toBeCloseTo(6.25, 2);
    expect(fit.q).toBeCloseTo(3.74, 2);
    expect(fit.v).toBeCloseTo(15.44, 2);
    expect(fit.converged).toBe(true);
  });

  it("rejects customers who spent nothing", () => {
    expect(() => fitGammaGamma({x: Int32Array.of(1), mean: Float64Array.of(0)})).toThrow(
      "invalid spend: 0 in 1 orders"
    );
  });
});

describe("value(history, {horizonDays, economics})", () => {
  it("finds the simulation's parameters within three standard errors", () => {
    const {bgnbd, gammaGamma, standardErrors} = valued.member;
    expect(bgnbd!.fallback).toBeNull();
    for (const name of ["r", "alpha", "a", "b"] as const) {
      expect(Math.abs(bgnbd![name] - law[name]) / standardErrors.bgnbd![name]).toBeLessThan(3);
    }
    for (const name of ["p", "q", "v"] as const) {
      expect(Math.abs(gammaGamma![name] - spend[name]) / standardErrors.gammaGamma![name]).toBeLessThan(3);
    }
  });

  it("finds the parameters of the demo store's one-kind simulation within three standard errors", () => {
    const days: OrderRow[] = [];
    const truth = {r: 1.1, alpha: 7, a: 0.9, b: 4};
    const money = {p: 5, q: 5, v: 60};
    const store = {...oneKindStore(truth, money), customers: 2000, seed: 3, lastDay: "2026-10-31"};
    let i = 0;
    for (const {orders} of simulate(store)) {
      for (const {day, lines} of orders)
        days.push([i, day, lines.reduce((sum, {quantity, cents}) => sum + quantity * cents, 0) / 100]);
      ++i;
    }
    const found = value(historyOf(days, Date.parse("2026-10-31") / 86_400_000), options).member;
    for (const name of ["r", "alpha", "a", "b"] as const) {
      expect(Math.abs(found.bgnbd![name] - truth[name]) / found.standardErrors.bgnbd![name]).toBeLessThan(3);
    }
    for (const name of ["p", "q", "v"] as const) {
      expect(Math.abs(found.gammaGamma![name] - money[name]) / found.standardErrors.gammaGamma![name]).toBeLessThan(3);
    }
  });

  it("keeps its contract: probabilities lie in [0, 1], parts sum to the whole, nothing is NaN", () => {
    member.parse(valued.member);
    const {holdout, totals, tenths, aliveBands, customers} = valued.member;
    for (const probability of valued.probabilityAlive!) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
    expect(valued.customerValue.every((amount) => amount > 0 && amount < Infinity)).toBe(true);
    expect(valued.nextOrderDays!.every((days) => days === -1 || (days > 0 && days <= 3650))).toBe(true);
    expect(sum(tenths.map((tenth) => tenth.customers))).toBe(customers);
    expect(sum(tenths.map((tenth) => tenth.valueShare))).toBeCloseTo(1, 9);
    expect(sum(tenths.map((tenth) => tenth.customerValue))).toBeCloseTo(totals.customerValue, 0);
    expect(sum(aliveBands!.map((band) => band.customers))).toBe(customers);
    for (const parts of [holdout!.groups, holdout!.weeks]) {
      expect(sum(parts.map(({expected}) => expected))).toBeCloseTo(holdout!.expected, 6);
      expect(sum(parts.map(({actual}) => actual))).toBe(holdout!.actual);
    }
    expect(sum(holdout!.groups.map((group) => group.customers))).toBe(holdout!.customers);
  });

  it("expects the orders that a held-out span of its own law brings", () => {
    const {holdout} = valued.member;
    const from = 700 - 90;
    const known = new Set(rows.filter(([, day]) => day <= from).map(([customer]) => customer));
    const came = new Set(
      rows.filter(([customer, day]) => day > from && known.has(customer)).map(([c, d]) => `${c} ${d}`)
    );
    expect(holdout).toMatchObject({days: 90, model: "bgnbd", customers: known.size, actual: came.size});
    expect(holdout!.ratio).toBeGreaterThan(0.9);
    expect(holdout!.ratio).toBeLessThan(1.1);
    expect(holdout!.offByMoreThanTenth).toBe(false);
    expect(holdout!.weeks.length).toBe(13);
  });

  it("says where the held-out span is off by more than a tenth", () => {
    const peak = rows.flatMap(([customer, day, revenue]): OrderRow[] =>
      day > 620 && day < 700
        ? [
            [customer, day, revenue],
            [customer, day + 1, revenue]
          ]
        : [[customer, day, revenue]]
    );
    const {holdout} = value(historyOf(peak, 700), options).member;
    expect(holdout!.offByMoreThanTenth).toBe(true);
    expect(holdout!.sentence).toMatch(/fewer orders than came: it knows no season/);
  });

  it("discounts and takes the margin: value lies between all months discounted and none", () => {
    const revenue = valued.expectedOrdersYear!.map((orders, i) => orders * valued.expectedSpend![i] * 0.4);
    for (const [i, amount] of valued.customerValue.entries()) {
      expect(amount).toBeLessThan(revenue[i]);
      expect(amount).toBeGreaterThan(revenue[i] / 1.1);
    }
    const whole = value(history, {...options, economics: {grossMargin: 1, annualDiscountRate: 0}});
    expect(whole.member.totals.customerValue).toBeCloseTo(valued.member.totals.expectedRevenueYear!, 2);
  });

  it("is the same for the same orders in another sequence", () => {
    expect(value(historyOf(rows.toReversed(), 700), options).member).toEqual(valued.member);
  });

  it("doubles with prices, and leaves orders alone", () => {
    const twice = value(
      historyOf(
        rows.map(([customer, day, revenue]) => [customer, day, 2 * revenue]),
        700
      ),
      options
    );
    expect(twice.member.bgnbd).toEqual(valued.member.bgnbd);
    expect(twice.member.totals.customerValue / valued.member.totals.customerValue).toBeCloseTo(2, 4);
  });

  it("leaves drop-out out where nobody drops out, and says so", () => {
    const loyal = value(historyOf(shop(1500, {r: 0.8, alpha: 6, a: 0, b: 1}, 400), 400), options);
    const {bgnbd, standardErrors, totals, aliveBands, holdout} = loyal.member;
    member.parse(loyal.member);
    expect(bgnbd!.fallback).toMatchObject({model: "nbd"});
    expect(bgnbd!.fallback!.reason).toMatch(/so it is (not modelled|left out)\.$/);
    expect(Math.abs(bgnbd!.fallback!.r - 0.8) / standardErrors.nbd!.r).toBeLessThan(3);
    expect(Math.abs(bgnbd!.fallback!.alpha - 6) / standardErrors.nbd!.alpha).toBeLessThan(3);
    expect(loyal.probabilityAlive).toBeNull();
    expect([totals.alive, aliveBands, standardErrors.bgnbd]).toEqual([null, null, null]);
    expect(holdout!.offByMoreThanTenth).toBe(false);
  });

  it("falls back to last year's margin below 100 customers or 50 who came back", () => {
    const {member: small, customerValue, noOrderProbability} = gated(99, 60);
    expect(small).toMatchObject({method: "last-year", bgnbd: null, gammaGamma: null, holdout: null});
    expect(small.missing).toEqual(["A model of orders needs 100 customers; there are 99."]);
    // The order on day 90 is more than 365 days old.
    expect(customerValue[0]).toBeCloseTo(0.4 * 20, 9);
    expect(customerValue[98]).toBeCloseTo(0.4 * 10, 9);
    expect(small.totals.customerValue).toBeCloseTo(sum([...customerValue]), 2);
    expect(noOrderProbability(460)).toBeNull();
    member.parse(small);
    expect(gated(100, 49).member.missing[0]).toMatch("needs 50 customers who came back; there are 49");
    expect(gated(100, 50).member.method).toBe("model");
  });

  it("says what it cannot hold out, and never shows NaN", () => {
    const young = value(historyOf(shop(400, law, 80), 80), options);
    expect(young.member.method).toBe("model");
    expect(young.member.holdout).toBeNull();
    expect(young.member.missing).toEqual([
      "Nothing could be held out. A model of orders needs 100 customers; there are 0."
    ]);
    const flat = value(
      historyOf(
        rows.map(([customer, day]) => [customer, day, 10]),
        700
      ),
      options
    );
    member.parse(flat.member);
    expect(flat.member.gammaGamma).toBeNull();
    expect(flat.member.missing[0]).toMatch(/^No model of spend/);
    expect(flat.expectedSpend!.every((amount) => amount >= 10 && amount <= 20)).toBe(true);
    const single = value(historyOf([[1, 5, 10]], 5), options);
    member.parse(single.member);
    expect(JSON.stringify([young.member, flat.member, single.member])).not.toMatch(/NaN|Infinity/);
  });

  it("forecasts shops at the models' other boundaries: everybody alike, and nobody back a third time", () => {
    const weekly = Array.from({length: 300 * 52}, (_, k): OrderRow => [k % 300, (k % 7) + 7 * Math.floor(k / 300), 20]);
    const alike = value(historyOf(weekly, 364), options);
    member.parse(alike.member);
    expect(alike.member.bgnbd!.fallback!.reason).toMatch(/runs to its boundary/);
    expect(alike.member.holdout!.ratio).toBeCloseTo(1, 1);
    expect(alike.member.totals.expectedOrders! / 300).toBeCloseTo(90 / 7, 0);

    const {uniform, gamma} = randomOf(9);
    const twice = Array.from({length: 300}, (_, i) => [i, Math.floor(uniform() * 200)]).flatMap(([i, d]): OrderRow[] =>
      i % 2
        ? [
            [i, d, 10],
            [i, d + 30 + Math.floor(uniform() * 60), 5 * gamma(2, 1)]
          ]
        : [[i, d, 10]]
    );
    const gone = value(historyOf(twice, 365), options);
    member.parse(gone.member);
    expect(gone.member.bgnbd!.fallback).toBeNull();
    expect(gone.member.standardErrors.bgnbd).toBeNull();
    for (let i = 1; i < 300; i += 2) expect(gone.probabilityAlive![i]).toBeLessThan(1e-3);
  });

  it("forecasts daily orders over years without losing digits", () => {
    const {uniform} = randomOf(4);
    const daily: OrderRow[] = [];
    for (let i = 0; i < 120; ++i) {
      const chance = uniform();
      for (let day = 0; day <= 1200; ++day) if (uniform() < chance) daily.push([i, day, 5]);
    }
    const {bgnbd, holdout} = value(historyOf(daily, 1200), options).member;
    expect(bgnbd!.fallback).not.toBeNull();
    expect(holdout!.ratio).toBeCloseTo(1, 1);
  });

  it("rejects a horizon that is no number of days", () => {
    expect(() => value(history, {...options, horizonDays: NaN})).toThrow("invalid horizon: NaN");
  });
});

describe("value(...).noOrderProbability(day)", () => {
  it("is the share of customers who did not order within the horizon, as far as was known on the day", () => {
    const day = 700 - 90;
    const probability = valued.noOrderProbability(day)!;
    const known = rows.filter(([, d]) => d <= day).map(([customer]) => customer);
    const later = new Set(rows.filter(([, d]) => d > day).map(([customer]) => customer));
    const customers = [...new Set(known)];
    const expected = sum(customers.map((i) => probability[i])) / customers.length;
    const actual = customers.filter((i) => !later.has(i)).length / customers.length;
    expect(Math.abs(expected - actual)).toBeLessThan(0.03);
    for (const p of probability) expect(p >= 0 && p <= 1).toBe(true);
    for (let i = 0; i < history.customers.count; ++i) if (!customers.includes(i)) expect(probability[i]).toBe(1);
  });

  it("knows nothing of what came after the day", () => {
    const day = 500;
    const past = value(
      historyOf(
        rows.filter(([, d]) => d <= day),
        day
      ),
      options
    );
    const then = past.noOrderProbability(day)!;
    const now = valued.noOrderProbability(day)!;
    const ids = historyOf(
      rows.filter(([, d]) => d <= day),
      day
    ).customers.id.map(Number);
    for (const [k, id] of ids.entries()) expect(now[id]).toBe(then[k]);
  });
});

describe.skipIf(!hasOnlineRetail)("value(Online Retail) (skipped where the file is absent)", () => {
  it("finds drop-out at its boundary, says so, and says that the year's end is off", async () => {
    const {member: found, probabilityAlive} = value(await onlineRetailHistory("gross"), options);
    expect(found.bgnbd).toMatchObject({customers: 4338, repeatCustomers: 2790, fallback: {model: "nbd"}});
    expect(found.bgnbd!.a).toBeCloseTo(0.003, 3);
    expect(found.bgnbd!.b).toBeCloseTo(6.7, 0);
    expect(found.bgnbd!.fallback!.reason).toMatch(/runs to its boundary/);
    expect(probabilityAlive).toBeNull();
    expect(found.holdout).toMatchObject({from: "2011-09-11", to: "2011-12-09", customers: 3370, actual: 4482});
    expect(found.holdout!.offByMoreThanTenth).toBe(true);
  });
});

function sum(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
