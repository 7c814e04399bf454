import type {Profit, ProfitAt} from "../contract/profit.js";
import {significant} from "./roundMoney.js";

/** Sums of what customers bring and cost, with three digits, two where they are few; what is one customer's has two. */
export function roundProfit(profit: Profit, minimumGroup: number): Profit {
  const told = (amount: number, customers: number) => significant(amount, customers < minimumGroup ? 2 : 3);
  const at = (row: ProfitAt, customers: number): ProfitAt => ({
    ...row,
    profit: told(row.profit, customers),
    outlay: told(row.outlay, customers),
    payingProfit: told(row.payingProfit, row.paying)
  });
  const sums = <Row extends {customers: number; profit: number; outlay: number}>(row: Row): Row => ({
    ...row,
    profit: told(row.profit, row.customers),
    outlay: told(row.outlay, row.customers)
  });
  return {
    ...profit,
    expected: profit.expected && {
      ...sums(profit.expected),
      low: told(profit.expected.low, profit.expected.customers),
      high: told(profit.expected.high, profit.expected.customers)
    },
    curves: profit.curves.map(({strength, all, best, byProfit, byOutlay}) => ({
      strength,
      all: sums(all),
      best: sums(best),
      byProfit: byProfit.map(sums),
      byOutlay: byOutlay.map(sums)
    })),
    actions: profit.actions.map((row) => ({
      ...row,
      atStake: row.atStake && told(row.atStake, row.staked ?? 0),
      breakEven: row.breakEven && told(row.breakEven, row.customers),
      ifStrength: row.ifStrength.map((item) => at(item, row.customers)),
      expected: row.expected && at(row.expected, row.customers),
      price: row.price && significant(row.price)
    })),
    choice: profit.choice && {
      ...sums(profit.choice),
      bound: told(profit.choice.bound, profit.choice.customers),
      budgetPrice: profit.choice.budgetPrice && significant(profit.choice.budgetPrice)
    }
  };
}
