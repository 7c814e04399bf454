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
  return {
    ...profit,
    actions: profit.actions.map((row) => ({
      ...row,
      atStake: told(row.atStake, row.customers),
      breakEven: row.breakEven && told(row.breakEven, row.customers),
      ifStrength: row.ifStrength.map((item) => at(item, row.customers)),
      expected: row.expected && at(row.expected, row.customers),
      price: row.price && significant(row.price)
    })),
    choice: profit.choice && {
      ...profit.choice,
      profit: told(profit.choice.profit, profit.choice.customers),
      outlay: told(profit.choice.outlay, profit.choice.customers),
      bound: told(profit.choice.bound, profit.choice.customers),
      budgetPrice: profit.choice.budgetPrice && significant(profit.choice.budgetPrice)
    }
  };
}
