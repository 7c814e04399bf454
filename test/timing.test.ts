import {describe, expect, it} from "vitest";
import {recency as recencyMember} from "../loaders/contract/recency.js";
import {timing as timingMember} from "../loaders/contract/timing.js";
import {personas} from "../loaders/personas.js";
import {scale} from "../loaders/scale.js";
import {timing} from "../loaders/timing.js";
import {nearestPersona} from "../loaders/timing/nearestPersona.js";
import {hasOnlineRetail} from "./onlineRetail.js";
import {historyOf} from "./support/historyOf.js";
import type {OrderRow} from "./support/historyOf.js";
import {onlineRetailHistory} from "./support/onlineRetailHistory.js";
import {randomOf} from "./support/randomOf.js";

const day = (iso: string) => Date.parse(iso) / 86_400_000;

/** Customers who order by a Poisson process of the same rate (a day) for ever, so that nothing depends on the silence. */
function poissonShop(customers: number, rate: number, from: number, to: number, seed = 1): OrderRow[] {
  const {exponential, uniform} = randomOf(seed);
  const rows: OrderRow[] = [];
  for (let i = 0; i < customers; ++i) {
    for (let t = from + uniform() * 60; t < to + 1; t += exponential(rate)) rows.push([i, Math.floor(t), 10]);
  }
  return rows;
}

const repeats = (n: number) => Array.from({length: n}, (_, i): OrderRow => [i, 120 + i, 5]);

/** The sentence that stands where a defection point would. */
function missing(rows: OrderRow[], asOf: number): string | null {
  const {defection} = timing(historyOf(rows, asOf), {horizonDays: 90}).recency;
  expect(defection.days).toBeNull();
  return defection.missing;
}

describe("timing(history, {horizonDays})", () => {
  it("returns members that keep their contracts, without NaN, for shops of every size", () => {
    const shops: [OrderRow[], number][] = [
      [[[1, 100, 5]], 100],
      [
        [
          [1, 100, 5],
          [2, 100, 7]
        ],
        100
      ],
      [
        [
          [1, 100, 5],
          [1, 101, 5],
          [2, 100, 7]
        ],
        110
      ],
      [
        [
          [1, 100, 5],
          [2, 400, 7]
        ],
        400
      ],
      [poissonShop(40, 0.05, 0, 300), 300],
      [poissonShop(40, 0.05, 0, 1500), 1500]
    ];
    for (const [rows, asOf] of shops) {
      const result = timing(historyOf(rows, asOf), {horizonDays: 90});
      recencyMember.parse(result.recency);
      timingMember.parse(result.timing);
      expect(JSON.stringify(result)).not.toContain("NaN");
    }
  });

  it("counts gaps between days: two orders on a day are one occasion, the last gap is open", () => {
    const history = historyOf(
      [
        [1, 10, 1],
        [1, 10, 1],
        [1, 15, 1],
        [1, 40, 1],
        [1, 40, 2],
        [2, 20, 1]
      ],
      50
    );
    const {gaps} = timing(history, {horizonDays: 30}).recency;
    expect(gaps).toEqual({closed: 2, open: 2, medianDays: 25});
  });

  it("puts every customer into one bin of the histogram", () => {
    const history = historyOf(poissonShop(500, 0.01, 0, 400), 400);
    const {histogram} = timing(history, {horizonDays: 90}).recency;
    expect(histogram.reduce((sum, {customers}) => sum + customers, 0)).toBe(history.customers.count);
    expect(histogram[0].from).toBe(1);
    expect(histogram.length).toBeLessThanOrEqual(40);
    for (const {from, to, customers} of histogram) {
      expect(customers).toBe(history.customers.recency.filter((days) => days >= from && days < to).length);
    }
  });

  it("finds the memoryless chance of another order: 1 - exp(-rate x horizon) after any silence", () => {
    const rate = 0.02;
    const {returnProbability} = timing(historyOf(poissonShop(2000, rate, 0, 500), 500), {horizonDays: 30}).recency;
    const truth = 1 - Math.exp(-rate * 30);
    const early = returnProbability.filter(({atRisk}) => atRisk > 1000);
    expect(early.length).toBeGreaterThan(5);
    for (const {probability, low, high} of early) {
      expect(Math.abs(probability - truth)).toBeLessThan(0.05);
      expect(low).toBeLessThanOrEqual(probability);
      expect(high).toBeGreaterThanOrEqual(probability);
    }
    const covered = early.filter(({low, high}) => low <= truth && truth <= high).length;
    expect(covered / early.length).toBeGreaterThan(0.7);
  });

  it("finds the defection point of customers who order every fortnight until they stop", () => {
    const {uniform} = randomOf(3);
    const rows: OrderRow[] = [];
    for (let i = 0; i < 600; ++i) {
      for (let t = Math.floor(uniform() * 100); t <= 400; t += 12 + Math.floor(uniform() * 5)) {
        rows.push([i, t, 10]);
        if (uniform() < 0.1) break;
      }
    }
    const history = historyOf(rows, 400);
    const {defection, beyondDefection} = timing(history, {horizonDays: 60}).recency;
    // The longest rhythm is 16 days; before it has passed, some who are still there have not yet ordered.
    expect(defection.days).toBeGreaterThanOrEqual(13);
    expect(defection.days).toBeLessThanOrEqual(16);
    expect(defection.low).toBeLessThanOrEqual(defection.days!);
    expect(defection.high).toBeGreaterThanOrEqual(defection.days!);
    expect(beyondDefection).toBe(history.customers.recency.filter((r) => r - 1 >= defection.days!).length);
  });

  it("says why there is no defection point", () => {
    const everyWeek = Array.from({length: 260}, (_, k): OrderRow => [k % 20, 7 * Math.floor(k / 20), 5]);
    const oneOrderEach = Array.from({length: 50}, (_, i): OrderRow => [i, 100 + i, 5]);
    expect(missing(oneOrderEach, 300)).toMatch(/^No customer has ordered on two different days/);
    expect(missing([...oneOrderEach, ...repeats(1)], 300)).toMatch(/^Only one repeat order was seen/);
    expect(missing([...oneOrderEach, ...repeats(29)], 300)).toMatch(/^Only 29 repeat orders were seen/);
    expect(missing(poissonShop(100, 0.05, 0, 60), 60)).toMatch(/^The history is too short/);
    expect(missing(everyWeek, 87)).toMatch(/up to 6 days/);
    expect(missing(poissonShop(300, 0.05, 0, 400), 400)).toMatch(/^After every silence that the data can show/);
    const enough = timing(historyOf([...oneOrderEach, ...repeats(30)], 300), {horizonDays: 90}).recency;
    expect(enough.defection.missing).toMatch(/^Fewer than half of all orders are followed by another within 90 days/);
  });

  it("finds no tipping point where the horizon is shorter than the rhythm, and says which would fit", () => {
    const {uniform} = randomOf(5);
    const rows: OrderRow[] = [];
    // between four and eight months apart
    for (let i = 0; i < 300; ++i)
      for (let t = 180 * uniform(); t <= 1200; t += 130 + 120 * uniform()) rows.push([i, Math.floor(t), 5]);
    const {defection, gaps} = timing(historyOf(rows, 1200), {horizonDays: 90}).recency;
    expect(defection).toMatchObject({days: null, flat: false, fittingHorizonDays: 210});
    expect(defection.missing).toBe(
      `Fewer than half of all orders are followed by another within 90 days: that is shorter than the usual gap between orders of ${gaps.medianDays} days. Looking 210 days ahead would fit this shop.`
    );
    expect(timing(historyOf(rows, 1200), {horizonDays: 210}).recency.afterOrder.later!.share).toBeGreaterThan(0.5);
  });

  it("says that silence tells nothing where the chance is the same after any", () => {
    for (const [rate, share] of [
      [Math.log(2) / 180, 29],
      [Math.log(2) / 40, 79]
    ]) {
      const {defection} = timing(historyOf(poissonShop(900, rate, 0, 900), 900), {horizonDays: 90}).recency;
      expect(defection).toMatchObject({days: null, flat: true});
      const told = Number(/^Silence tells nothing here: .* in about (\d+)% of cases/.exec(defection.missing!)?.[1]);
      expect(Math.abs(told - share)).toBeLessThanOrEqual(4);
    }
  });

  it("finds the silence after which fewer than one in ten comes back, for those with one order and for the others", () => {
    const {uniform} = randomOf(9);
    const rows: OrderRow[] = [];
    for (let i = 0; i < 800; ++i) {
      // half order once; the others every 20 to 40 days until they stop, one in ten at each order
      let t = Math.floor(uniform() * 500);
      rows.push([i, t, 5]);
      if (i % 2 === 1) continue;
      while (uniform() > 0.1) {
        t += 20 + Math.floor(20 * uniform());
        if (t <= 900) rows.push([i, t, 5]);
      }
    }
    const {afterOrder, lapsedAfterDays, defection} = timing(historyOf(rows, 900), {horizonDays: 90}).recency;
    expect(afterOrder.first!.share).toBeCloseTo(0.45, 1);
    expect(afterOrder.later!.share).toBeCloseTo(0.9, 1);
    for (const days of [lapsedAfterDays.once, lapsedAfterDays.regulars]) {
      expect(days).toBeGreaterThanOrEqual(defection.days!);
      expect(days).toBeLessThanOrEqual(40);
    }
  });

  it("calls nobody lapsed who comes back late: a Christmas shop's customers are silent for a year", () => {
    const rows = Array.from({length: 300}, (_, i) =>
      Array.from({length: 4}, (_, year): OrderRow => [i, 365 * year + (i % 20), 5])
    ).flat();
    const {lapsedAfterDays, defection} = timing(historyOf(rows, 365 * 3 + 200), {horizonDays: 90}).recency;
    expect(lapsedAfterDays.once).toBeNull();
    expect(defection).toMatchObject({days: null, fittingHorizonDays: 390});
  });

  it("sorts gaps by the persona that the customer had when they began, not by today's", () => {
    const rows: OrderRow[] = [
      [1, 10, 5],
      [1, 20, 5],
      [1, 20, 1],
      [1, 60, 500],
      [1, 64, 5],
      [2, 15, 5]
    ];
    const asked: number[][] = [];
    const by = {
      names: ["Small", "Big", "Silent", "Nobody"],
      nearest(recency: number, frequency: number, monetary: number) {
        asked.push([recency, frequency, monetary]);
        return recency > 30 ? 2 : monetary > 100 ? 1 : 0;
      }
    };
    const result = timing(historyOf(rows, 70), {horizonDays: 30, personas: by}).timing;
    expect(asked).toEqual([
      [1, 1, 5],
      [10, 1, 5],
      [40, 3, 11],
      [4, 4, 511],
      [1, 1, 5]
    ]);
    expect(result.personas.map(({persona, gaps}) => [persona, gaps.closed, gaps.open])).toEqual([
      ["Small", 2, 1],
      ["Big", 0, 1],
      ["Silent", 1, 0],
      ["Nobody", 0, 0]
    ]);
    expect(result.personas[3].defection.missing).toBe(
      "No gap between orders began while a customer was in this persona."
    );
    expect(result.personas[3].survival).toEqual([]);
  });

  it("parts all gaps among the personas, who are today's customers by the same measure", () => {
    const history = historyOf(poissonShop(400, 0.03, 0, 500), 500);
    const scaled = scale(history.customers);
    const {names, assignment, member} = personas(history.customers, scaled, {count: 4, seed: 42});
    const who = nearestPersona(names, member.centroids, scaled);
    const {recency, frequency, monetary} = history.customers;
    expect([...assignment]).toEqual(Array.from(recency, (days, i) => who.nearest(days, frequency[i], monetary[i])));
    const {gaps, personas: parts} = timing(history, {horizonDays: 30, personas: who}).timing;
    expect(parts.reduce((sum, part) => sum + part.gaps.closed, 0)).toBe(gaps.closed);
    expect(parts.reduce((sum, part) => sum + part.gaps.open, 0)).toBe(gaps.open);
  });

  it("compares whole months only, and marks the one that is not over", () => {
    const rows: OrderRow[] = [];
    for (let m = 0; m < 26; ++m) rows.push([m % 3, Date.UTC(2020, m, 2) / 86_400_000, 100 * (m + 1)]);
    const {months} = timing(historyOf(rows, day("2022-02-27")), {horizonDays: 90}).timing;
    expect(months.length).toBe(26);
    expect(months.filter(({partial}) => partial).map(({month}) => month)).toEqual(["2022-02"]);
    expect(months[0]).toMatchObject({month: "2020-01", revenue: 100, changeOnMonth: null, changeOnYear: null});
    expect(months[12]).toMatchObject({month: "2021-01", revenue: 1300, changeOnYear: 12});
    expect(months[12].changeOnMonth).toBeCloseTo(1 / 12, 12);
    expect(months[25]).toMatchObject({month: "2022-02", changeOnMonth: null, changeOnYear: null});
    const ended = timing(historyOf(rows, day("2022-02-28")), {horizonDays: 90}).timing.months;
    expect(ended[25].partial).toBe(false);
    expect(ended[25].changeOnYear).toBeCloseTo(2600 / 1400 - 1, 12);
  });

  it("lists months without orders, and never divides by them", () => {
    const rows: OrderRow[] = [
      [1, day("2021-01-05"), 10],
      [1, day("2021-03-05"), 10]
    ];
    const {months} = timing(historyOf(rows, day("2021-03-31")), {horizonDays: 90}).timing;
    expect(months.map(({revenue}) => revenue)).toEqual([10, 0, 10]);
    expect(months.map(({changeOnMonth}) => changeOnMonth)).toEqual([null, -1, null]);
  });

  it("finds the season under growth from two whole years, and says what one year cannot tell", () => {
    const index = [0.7, 0.8, 0.9, 1, 1, 1, 1, 0.9, 1, 1.1, 1.3, 1.3];
    const shop = (n: number): OrderRow[] =>
      Array.from({length: n}, (_, m) => [1, Date.UTC(2020, m, 3) / 86_400_000, 1000 * 1.01 ** m * index[m % 12]]);
    const three = timing(historyOf(shop(36), day("2022-12-31")), {horizonDays: 90}).timing.season;
    expect(three.method).toBe("moving-average");
    expect(three.note).toBeNull();
    for (const {month, index: found, years} of three.index) {
      expect(found).toBeCloseTo(index[month - 1], 2);
      expect(years).toBe(2);
    }
    const one = timing(historyOf(shop(12), day("2020-12-31")), {horizonDays: 90}).timing.season;
    expect(one.method).toBe("one-year");
    expect(one.note).toMatch(/cannot tell the season from growth/);
    expect(one.index.reduce((sum, {index}) => sum + index, 0)).toBeCloseTo(12, 9);
    const less = timing(historyOf(shop(12), day("2020-12-30")), {horizonDays: 90}).timing.season;
    expect(less).toEqual({
      method: null,
      index: [],
      note: "A season needs twelve whole months of orders; there are 11 whole months."
    });
  });

  it("follows cohorts by month since the first order, and names nobody's spend", () => {
    const rows: OrderRow[] = [];
    for (let i = 0; i < 20; ++i) rows.push([i, day("2021-01-05"), 10]);
    for (let i = 0; i < 10; ++i) rows.push([i, day("2021-02-05"), 30], [i, day("2021-02-15"), 30]);
    rows.push([0, day("2021-03-05"), 999], [30, day("2021-03-06"), 5]);
    const {cohorts} = timing(historyOf(rows, day("2021-03-15")), {horizonDays: 90}).timing;
    expect(cohorts.map(({cohort, customers}) => [cohort, customers])).toEqual([
      ["2021-01", 20],
      ["2021-03", 1]
    ]);
    expect(cohorts[0].months).toEqual([
      {since: 0, customers: 20, share: 1, revenuePerCustomer: 10, partial: false},
      {since: 1, customers: 10, share: 0.5, revenuePerCustomer: 30, partial: false},
      {since: 2, customers: 1, share: 0.05, revenuePerCustomer: null, partial: true}
    ]);
    expect(cohorts[1].months).toEqual([{since: 0, customers: 1, share: 1, revenuePerCustomer: null, partial: true}]);
  });

  it("sums to the shop's revenue and customers over months and cohorts", () => {
    const history = historyOf(poissonShop(200, 0.03, 0, 700), 700);
    const {months, cohorts} = timing(history, {horizonDays: 90, minimumGroup: 1}).timing;
    const revenue = history.orders.revenue.reduce((a, b) => a + b, 0);
    expect(months.reduce((sum, month) => sum + month.revenue, 0)).toBeCloseTo(revenue, 6);
    expect(cohorts.reduce((sum, {customers}) => sum + customers, 0)).toBe(history.customers.count);
    for (const {customers, months} of cohorts) expect(months[0].customers).toBe(customers);
    for (const [m, {customers}] of months.entries()) {
      const active = cohorts.flatMap(({cohort, months: cells}) => {
        const first = months.findIndex(({month}) => month === cohort);
        return m >= first ? [cells[m - first].customers] : [];
      });
      expect(active.reduce((a, b) => a + b, 0)).toBe(customers);
    }
  });

  it("rejects a horizon that is no number of days", () => {
    expect(() => timing(historyOf([[1, 1, 1]], 1), {horizonDays: NaN})).toThrow("invalid horizon: NaN");
  });
});

describe.skipIf(!hasOnlineRetail)("timing(Online Retail) (skipped where the file is absent)", () => {
  it("finds the published (gross) monthly revenue and a defection point of about ten weeks", async () => {
    const {recency, timing: member} = timing(await onlineRetailHistory("gross"), {horizonDays: 90});
    const revenue = new Map(member.months.map(({month, revenue}) => [month, revenue]));
    expect([revenue.get("2010-12"), revenue.get("2011-11"), revenue.get("2011-12")]).toEqual([
      572_713.89, 1_161_817.38, 518_192.79
    ]);
    expect(member.months.filter(({partial}) => partial).map(({month}) => month)).toEqual(["2011-12"]);
    // 16,763 customer-days with an order less one open gap a customer
    expect(recency.gaps).toEqual({closed: 12_425, open: 4_338, medianDays: 40});
    expect(recency.defection).toMatchObject({days: 71, low: 63, high: 79, missing: null});
    expect(recency.afterOrder.first?.share).toBeLessThan(recency.afterOrder.later!.share);
    expect(recency.beyondDefection).toBe(1_758);
  });
});
