import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {ActionTerms} from "../../loaders/contract/profit.js";
import {parseSupposed} from "../../src/data/parseSupposed.js";
import {supposedQuery} from "../../src/data/supposedQuery.js";
import {whatIf} from "../../src/data/whatIf.js";
import type {WhatIfCells} from "../../src/data/whatIfCells.js";

interface One {
  risk: number;
  loss: number;
  order?: number;
  eligible?: number;
}

const cellsOf = (customers: readonly One[]): WhatIfCells => {
  const column = (of: (one: One) => number) => Float64Array.from(customers, of);
  return {
    rows: customers.length,
    eligible: column(({eligible = 1}) => eligible),
    customers: column(() => 1),
    risk: column(({risk}) => risk),
    loss: column(({loss}) => loss),
    riskLoss: column(({risk, loss}) => risk * loss),
    order: column(({order = 50}) => order),
    riskOrder: column(({risk, order = 50}) => risk * order)
  };
};
const shop = (...actions: ActionTerms[]) => ({grossMargin: 0.5, actions: actions.map((terms) => ({terms}))});
const three = cellsOf([
  {risk: 0.5, loss: 800},
  {risk: 0.8, loss: 80},
  {risk: 0.9, loss: 4}
]);

describe("whatIf(cells, profit, supposed)", () => {
  it("ranks customers by what they bring, and marks where the next costs more", () => {
    // .2 x .5 x 400 - 6, .2 x .8 x 40 - 6 and .2 x .9 x 2 - 6
    const [{strength, all, best, curve}] = whatIf(three, shop({cost: 6, effect: 0.2}));
    expect(strength).toBeNull();
    expect(curve.map(({profit}) => Math.round(profit * 100) / 100)).toEqual([0, 34, 34.4, 28.76]);
    expect(best).toMatchObject({customers: 2, outlay: 12});
    expect(best.profit).toBeCloseTo(34.4, 12);
    expect(all.profit).toBeCloseTo(28.76, 12);
  });

  it("tries three effects where nobody says one, and one where a reader types it", () => {
    expect(whatIf(three, shop({cost: 6})).map(({strength}) => strength)).toEqual([0.05, 0.1, 0.2]);
    const [typed, ...others] = whatIf(three, shop({cost: 6}), {effect: 0.2});
    expect(others).toEqual([]);
    expect(typed.best.profit).toBeCloseTo(34.4, 12);
    // an action that sells more has its extra orders, whatever share of leavers others keep
    const [sells] = whatIf(three, shop({cost: 1, extraOrders: 0.1}), {effect: 0.2});
    expect(sells.best.profit).toBeCloseTo(3 * (0.1 * 25 - 1), 12);
  });

  it("takes a margin, a cost and an incentive in place of the store's", () => {
    const given = {margin: 0.25, cost: 1, incentive: 10, effect: 0.2};
    const [{curve}] = whatIf(cellsOf([{risk: 0.5, loss: 800}]), shop({cost: 6, effect: 0.5}), given);
    expect(curve[1].profit).toBeCloseTo(0.2 * 0.5 * (200 - 10) - 0.5 * 10 - 1, 12);
    expect(curve[1].outlay).toBeCloseTo(1 + 10 * (0.2 * 0.5 + 0.5), 12);
  });

  it("says the effect from which on all of them pay", () => {
    const [{breakEven}] = whatIf(three, shop({cost: 6, effect: 0.2}));
    expect(breakEven).toBeCloseTo(18 / (200 + 32 + 1.8), 12);
    expect(whatIf(three, shop({cost: 6, incentive: 500, effect: 0.2}))[0].breakEven).toBeNull();
  });

  it("gives each the better of the actions they may get, and nobody one that they may not", () => {
    const cells = cellsOf([
      {risk: 0.5, loss: 800, eligible: 3},
      {risk: 0.5, loss: 800, eligible: 2},
      {risk: 0.5, loss: 800, eligible: 0}
    ]);
    const [{all, best}] = whatIf(cells, shop({cost: 6, effect: 0.2}, {cost: 0.1, effect: 0.1}));
    expect(all.customers).toBe(2);
    expect(best.profit).toBeCloseTo(34 + 19.9, 12);
  });

  const share = fc.double({min: 0, max: 1, noNaN: true});
  const stores = fc.array(
    fc.record({risk: share, loss: fc.integer({min: 0, max: 5000}), eligible: fc.integer({min: 0, max: 3})}),
    {minLength: 1, maxLength: 12}
  );
  const action = fc.record({
    cost: fc.integer({min: 0, max: 9}),
    incentive: fc.integer({min: 0, max: 20}),
    effect: share
  });

  it("has a frontier that rises ever less, and brings as much as the best choice by all ways of choosing", () => {
    fc.assert(
      fc.property(stores, action, action, fc.integer({min: 0, max: 60}), (customers, one, other, budget) => {
        const cells = cellsOf(customers);
        const [{frontier, best, chosen}] = whatIf(cells, shop(one, other), {budget});
        const end = frontier[frontier.length - 1];
        expect(end.profit).toBeCloseTo(best.profit, 6);
        expect(end.customers).toBe(best.customers);
        let slope = Infinity;
        for (let i = 1; i < frontier.length; ++i) {
          const next =
            (frontier[i].profit - frontier[i - 1].profit) / Math.max(1e-9, frontier[i].outlay - frontier[i - 1].outlay);
          expect(next).toBeLessThanOrEqual(slope * (1 + 1e-6) + 1e-6);
          slope = next;
        }
        // the frontier is the linear programme's: no whole choice within the budget brings more
        expect(chosen!.outlay).toBeLessThanOrEqual(Math.max(budget, 0) + 1e-9);
        expect(wholeChoice(cells, [one, other], budget)).toBeLessThanOrEqual(chosen!.profit + 1e-6);
      }),
      {numRuns: 150}
    );
  });

  it("adds up cells as it does their customers: profit is linear in the sums", () => {
    fc.assert(
      fc.property(stores, action, (customers, terms) => {
        const each = cellsOf(customers.map((one) => ({...one, eligible: 1})));
        const sum = (values: ArrayLike<number>) => Float64Array.of(Array.from(values).reduce((a, b) => a + b, 0));
        const {customers: n, risk, loss, riskLoss, order, riskOrder} = each;
        const cell = {rows: 1, eligible: [1], customers: sum(n), risk: sum(risk), loss: sum(loss)};
        const together = {...cell, riskLoss: sum(riskLoss), order: sum(order), riskOrder: sum(riskOrder)};
        const [{all}] = whatIf(together, shop(terms));
        expect(all.profit).toBeCloseTo(whatIf(each, shop(terms))[0].all.profit, 6);
      })
    );
  });
});

/** The most that any choice of whole customers within the budget brings, one by one. */
function wholeChoice(
  cells: WhatIfCells,
  actions: {cost: number; incentive: number; effect: number}[],
  budget: number
): number {
  const from = (row: number, left: number): number => {
    if (row === Math.min(cells.rows, 8)) return 0;
    let most = from(row + 1, left);
    for (const [k, {cost, incentive, effect}] of actions.entries()) {
      if (!(cells.eligible[row] & (2 ** k))) continue;
      const [r, d] = [cells.risk[row], incentive];
      const outlay = cost + d * (effect * r + 1 - r);
      const profit = effect * r * (0.5 * cells.loss[row] - d) - (1 - r) * d - cost;
      if (outlay <= left) most = Math.max(most, profit + from(row + 1, left - outlay));
    }
    return most;
  };
  return from(0, budget);
}

describe("parseSupposed(search)", () => {
  it("reads amounts and shares, and leaves other keys alone", () => {
    expect(parseSupposed("?margin=0.4&cost=2&incentive=10%25&effect=20%25&budget=500&persona=loyal").supposed).toEqual({
      margin: 0.4,
      cost: 2,
      incentive: {shareOfOrder: 0.1},
      effect: 0.2,
      budget: 500
    });
    expect(parseSupposed("?persona=loyal&effect=")).toEqual({supposed: {}, wrong: []});
  });

  it.each([
    "margin=0",
    "margin=1.2",
    "cost=-1",
    "cost=5%25",
    "incentive=101%25",
    "effect=1.5",
    "effect=x",
    "budget=Infinity"
  ])("takes no %s, and says what would be right", (query) => {
    const {supposed, wrong} = parseSupposed(query);
    expect(supposed).toEqual({});
    expect(wrong).toEqual([
      {
        key: query.split("=")[0],
        value: new URLSearchParams(query).values().next().value,
        expected: expect.stringMatching(/^an? /) as string
      }
    ]);
  });

  it("reads what supposedQuery writes", () => {
    const amount = fc.double({min: 0, max: 1e6, noNaN: true}).map((value) => Number(value.toPrecision(6)));
    const part = fc.integer({min: 1, max: 1000}).map((value) => value / 1000);
    fc.assert(
      fc.property(
        fc.record(
          {
            margin: part,
            cost: amount,
            incentive: fc.oneof(
              amount,
              part.map((shareOfOrder) => ({shareOfOrder}))
            ),
            effect: part,
            budget: amount
          },
          {requiredKeys: []}
        ),
        (supposed) => {
          expect(parseSupposed(new URLSearchParams(supposedQuery(supposed)).toString())).toEqual({supposed, wrong: []});
        }
      )
    );
  });
});
