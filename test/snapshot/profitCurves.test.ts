import {describe, expect, it} from "vitest";
import {profitCurves} from "../../loaders/snapshot/profitCurves.js";

/** Thirty customers, each in a cell of their own, who lose ever less by leaving; `losing` and `ordering` say whose amounts are any. */
function cellsOf(losing: (i: number) => boolean, ordering: (i: number) => boolean) {
  const column = (value: (i: number) => number) => Array.from({length: 30}, (_, i) => value(i));
  const loss = column((i) => (losing(i) ? 1000 - 30 * i : 0));
  const order = column((i) => (ordering(i) ? 1 : 0));
  return {
    rows: 30,
    eligible: column(() => 1),
    customers: column(() => 1),
    risk: column(() => 0.5),
    loss,
    riskLoss: loss.map((amount) => amount / 2),
    order,
    riskOrder: order.map((amount) => amount / 2)
  };
}

const everybody = () => true;
const nobody = () => false;
const free = {grossMargin: 0.4, actions: [{terms: {cost: 0, effect: 0.1}}]};
const discount = {grossMargin: 0.4, actions: [{terms: {incentive: {shareOfOrder: 0.1}, effect: 0.1}}]};

describe("profitCurves(cells, profit, minimumGroup)", () => {
  it("tells no profit that fewer than the minimum bring, though many are contacted", () => {
    expect(
      profitCurves(
        cellsOf((i) => i < 9, nobody),
        free,
        10
      )
    ).toEqual([]);
    const [curve] = profitCurves(
      cellsOf((i) => i < 10, nobody),
      free,
      10
    );
    expect(curve).toEqual({
      strength: null,
      all: {customers: 30, profit: expect.closeTo(173, 9), outlay: 0},
      best: {customers: 10, profit: expect.closeTo(173, 9), outlay: 0},
      byProfit: [
        {customers: 10, profit: expect.closeTo(173, 9), outlay: 0},
        {customers: 20, profit: expect.closeTo(173, 9), outlay: 0},
        {customers: 30, profit: expect.closeTo(173, 9), outlay: 0}
      ],
      byOutlay: [{customers: 10, profit: expect.closeTo(173, 9), outlay: 0}]
    });
  });

  it("tells no outlay for fewer than the minimum, nor between two points", () => {
    expect(
      profitCurves(
        cellsOf(everybody, (i) => i < 9),
        discount,
        10
      )
    ).toEqual([]);
    const customers = (ordering: (i: number) => boolean) =>
      profitCurves(cellsOf(everybody, ordering), discount, 10)[0].byProfit.map((point) => point.customers);
    expect(customers(everybody)).toEqual([10, 20, 30]);
    expect(customers((i) => i < 10)).toEqual([10, 20, 30]);
    // eight of the first ten, and four of the last five
    expect(customers((i) => i < 8 || i > 25)).toEqual([30]);
  });
});
