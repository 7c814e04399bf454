import * as fc from "fast-check";
import highs from "highs";
import {describe, expect, it} from "vitest";
import {dualPrice} from "../../loaders/profit/dualPrice.js";
import {allocate, type Limits, type Offers} from "../../loaders/profit/allocate.js";
import {shopOffers} from "../support/shopOffers.js";

describe("allocate(offers, {capacity, budget})", () => {
  const small = fc.integer({min: 1, max: 3}).chain((actions) =>
    fc.record({
      offers: fc
        .array(
          fc.array(fc.record({profit: fc.integer({min: -3, max: 9}), outlay: fc.integer({min: 0, max: 6})}), {
            minLength: actions,
            maxLength: actions
          }),
          {minLength: 1, maxLength: 6}
        )
        .map((customers) => offersOf(customers, actions)),
      capacity: fc.array(fc.constantFrom(Infinity, 0, 1, 2, 3), {minLength: actions, maxLength: actions}),
      budget: fc.integer({min: 0, max: 20})
    })
  );

  it("equals the best of all choices within capacities", () => {
    fc.assert(
      fc.property(small, ({offers, capacity}) => {
        const {profit, bound} = allocate(offers, {capacity, budget: Infinity});
        expect(profit).toBe(best(offers, {capacity, budget: Infinity}).profit);
        expect(bound).toBe(profit);
      }),
      {numRuns: 500}
    );
  });

  it("says what room for one customer more would bring", () => {
    fc.assert(
      fc.property(small, ({offers, capacity}) => {
        const {profit, price} = allocate(offers, {capacity, budget: Infinity});
        for (const a of capacity.keys()) {
          const more = capacity.map((room, b) => (b === a ? room + 1 : room));
          expect(price[a]).toBeCloseTo(best(offers, {capacity: more, budget: Infinity}).profit - profit, 9);
        }
      }),
      {numRuns: 200}
    );
  });

  it("keeps to a budget, brings no more than the best of all choices, and bounds it", () => {
    fc.assert(
      fc.property(small, ({offers, capacity, budget}) => {
        const {profit, outlay, bound, choice} = allocate(offers, {capacity, budget});
        const most = best(offers, {capacity, budget}).profit;
        expect(outlay).toBeLessThanOrEqual(budget);
        expect(profit).toBeLessThanOrEqual(most);
        expect(bound).toBeGreaterThanOrEqual(most - 1e-9);
        for (const [a, room] of capacity.entries())
          expect(choice.filter((b) => b === a).length).toBeLessThanOrEqual(room);
      }),
      {numRuns: 500}
    );
  });

  it("ranks by profit where there is one action", () => {
    const profit = Float64Array.of(3, -1, 8, 5, 0, 4);
    const {choice} = allocate({profit: [profit], outlay: [new Float64Array(6)]}, {capacity: [3], budget: Infinity});
    expect(Array.from(choice)).toEqual([1, 1, 0, 0, 1, 0]);
  });

  it("comes within half a percent of its bound from 1,000 customers on, however little the budget buys", () => {
    for (const seed of [1, 2, 3]) {
      for (const actions of [1, 2, 4]) {
        const {capacity, ...offers} = shopOffers(500 + 500 * seed, actions, seed);
        const free = allocate(offers, {capacity, budget: Infinity});
        for (const share of [0.01, 0.02, 0.05, 0.1]) {
          const {profit, outlay, bound} = allocate(offers, {capacity, budget: share * free.outlay});
          expect(outlay).toBeLessThanOrEqual(share * free.outlay);
          expect(profit).toBeLessThanOrEqual(bound);
          expect(profit, `${seed} ${actions} ${share}`).toBeGreaterThanOrEqual(0.995 * bound);
        }
      }
    }
  });

  it("gives nobody what alone costs more than there is, and says that no more can be had", () => {
    const offers = {profit: [Float64Array.of(5, 4)], outlay: [Float64Array.of(6, 7)]};
    const {choice, profit, bound} = allocate(offers, {capacity: [Infinity], budget: 5});
    expect([Array.from(choice), profit, bound]).toEqual([[1, 1], 0, 0]);
  });

  it.each([1000, 4000])("comes within half a percent of the bound for %i customers, for every budget", (customers) => {
    const {capacity, ...offers} = shopOffers(customers);
    const free = allocate(offers, {capacity, budget: Infinity});
    for (const share of [0.05, 0.2, 0.5, 0.8]) {
      const {profit, outlay, bound} = allocate(offers, {capacity, budget: share * free.outlay});
      expect(outlay).toBeLessThanOrEqual(share * free.outlay);
      expect(profit).toBeLessThanOrEqual(bound);
      expect(profit).toBeGreaterThan(0.995 * bound);
    }
  });

  it("comes as near with two actions, where a budget that is not quite used up would leave it farther off", () => {
    const {capacity, ...offers} = shopOffers(1000, 2);
    const free = allocate(offers, {capacity, budget: Infinity});
    for (const share of [0.3, 0.5, 0.8]) {
      const {profit, outlay, bound} = allocate(offers, {capacity, budget: share * free.outlay});
      expect(outlay).toBeLessThanOrEqual(share * free.outlay);
      expect(profit).toBeGreaterThan(0.995 * bound);
    }
  });

  it(
    "comes within a fifth of a percent of the best choice of whole customers, as an integer programme finds it",
    {timeout: 60_000},
    async () => {
      for (const seed of [1, 2, 3, 4]) {
        const {capacity, ...offers} = shopOffers(120, 3, seed);
        const free = allocate(offers, {capacity, budget: Infinity});
        const budget = 0.15 * free.outlay;
        const {profit, bound} = allocate(offers, {capacity, budget});
        const solved = await solve(offers, {capacity, budget}, {whole: true});
        expect(bound).toBeGreaterThanOrEqual(solved.ObjectiveValue * (1 - 1e-6));
        expect(profit).toBeGreaterThan(0.998 * solved.ObjectiveValue);
      }
    }
  );

  it("has the price that the linear programme has, and a bound that is no higher", async () => {
    const customers = 150;
    const offers = shopOffers(customers);
    const capacity = [5, 40, customers, 20];
    const free = allocate(offers, {capacity, budget: Infinity});
    const budget = 0.4 * free.outlay;
    const {bound, budgetPrice} = allocate(offers, {capacity, budget});
    const relaxed = dualPrice(offers, {capacity, budget});
    const solved = await solve(offers, {capacity, budget});
    expect(solved.Status).toBe("Optimal");
    expect(relaxed.bound / solved.ObjectiveValue).toBeGreaterThan(1 - 1e-6);
    expect(relaxed.bound / solved.ObjectiveValue).toBeLessThan(1 + 2e-4);
    expect(bound).toBeLessThanOrEqual(relaxed.bound);
    const money = (solved.Rows as {Name: string; Dual: number}[]).find(({Name}) => Name === "money")!;
    expect(budgetPrice).toBeGreaterThan(0.9 * money.Dual);
    expect(budgetPrice).toBeLessThan(1.1 * money.Dual);
  });
});

/** Customers by action, as columns; what brings exactly 9 may not be done. */
function offersOf(customers: {profit: number; outlay: number}[][], actions: number): Offers {
  const codes = Array.from({length: actions}, (_, a) => a);
  const columns = (of: (offer: {profit: number; outlay: number}) => number) =>
    codes.map((a) => Float64Array.from(customers, (offers) => of(offers[a])));
  return {profit: columns(({profit}) => (profit === 9 ? -Infinity : profit)), outlay: columns(({outlay}) => outlay)};
}

/** The best of all choices, one by one. */
function best({profit, outlay}: Offers, {capacity, budget}: Limits): {profit: number} {
  const customers = profit[0].length;
  const used = capacity.map(() => 0);
  const from = (i: number, sum: number, left: number): number => {
    if (i === customers) return sum;
    let most = from(i + 1, sum, left);
    for (const a of capacity.keys()) {
      if (profit[a][i] === -Infinity || used[a] >= capacity[a] || outlay[a][i] > left) continue;
      ++used[a];
      most = Math.max(most, from(i + 1, sum + profit[a][i], left - outlay[a][i]));
      --used[a];
    }
    return most;
  };
  return {profit: from(0, 0, budget)};
}

/** The same as a linear programme, solved by HiGHS: of parts of customers, or of whole ones. */
async function solve({profit, outlay}: Offers, {capacity, budget}: Limits, {whole = false} = {}) {
  const customers = profit[0].length;
  const solver = await highs();
  const term = (amount: number, name: string) => `${amount < 0 ? "-" : "+"} ${Math.abs(amount)} ${name}`;
  const pairs = profit.flatMap((column, a) =>
    Array.from(column.keys()).flatMap((i) => (column[i] > -Infinity ? [{a, i, name: `x${a}_${i}`}] : []))
  );
  const sum = (some: typeof pairs) => some.map(({name}) => name).join(" + ");
  const rows = [
    ...Array.from({length: customers}, (_, i) => `c${i}: ${sum(pairs.filter((pair) => pair.i === i))} <= 1`),
    ...capacity.flatMap((room, a) =>
      room === Infinity ? [] : [`a${a}: ${sum(pairs.filter((pair) => pair.a === a))} <= ${room}`]
    ),
    `money: ${pairs.map(({a, i, name}) => term(outlay[a][i], name)).join(" ")} <= ${budget}`
  ].filter((row) => !row.includes(":  <="));
  const kinds = whole ? `Binary\n ${pairs.map(({name}) => name).join(" ")}\n` : "";
  return solver.solve(
    `Maximize\n obj: ${pairs.map(({a, i, name}) => term(profit[a][i], name)).join(" ")}\nSubject To\n ${rows.join("\n ")}\n${kinds}End\n`
  );
}
