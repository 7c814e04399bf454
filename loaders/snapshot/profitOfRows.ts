import {outlook} from "../../src/data/outlook.js";
import {profitLines} from "../../src/data/profitLines.js";
import type {Profit} from "../contract/profit.js";
import type {Analysis} from "../pipeline.js";
import type {Measures} from "./measures.js";
import {profitCurves} from "./profitCurves.js";
import {significant} from "./roundMoney.js";
import {whatIf} from "./whatIf.js";

/**
 * What actions are worth by what is published of each customer: sums of rows, so that none tells more of anybody than their row does.
 * How unsure the whole is stays what it was, to two digits; so does by how much the choice falls short of the best.
 */
export function profitOfRows(
  profit: Profit,
  {action, rows, minimumGroup}: {action: Analysis["action"]; rows: Measures; minimumGroup: number}
): Profit {
  const {risk, revenueAtRisk, monetary, frequency} = rows;
  if (risk === null || profit.missing !== null) return profit;
  const {grossMargin: margin, order: drawn} = profit;
  const order = monetary.map((spend, i) => (spend + drawn.revenue) / (frequency[i] + drawn.weight));
  const riskWorth = revenueAtRisk.map((amount) => margin * amount);
  const prospects = {
    customers: new Uint8Array(risk.length).fill(1),
    risk,
    worth: riskWorth.map((amount, i) => (risk[i] > 0 ? amount / risk[i] : 0)),
    riskWorth,
    order,
    riskOrder: order.map((amount, i) => amount * risk[i]),
    margin
  };
  const actions = profit.actions.map((row) => {
    const code = action.names.indexOf(row.action);
    const due = Uint8Array.from(action.assignment, (given) => (given === code ? 1 : 0));
    return {...row, ...outlook(row.terms, profitLines(prospects, row.terms), {prospects, due})};
  });
  const sum = (of: "profit" | "outlay") => actions.reduce((all, {expected}) => all + (expected?.[of] ?? 0), 0);
  const sums = {profit: sum("profit"), outlay: sum("outlay")};
  const {expected, choice} = profit;
  const reach = expected && significant((expected.high - expected.low) / 2, expected.customers < minimumGroup ? 1 : 2);
  return {
    ...profit,
    actions,
    expected: expected && {...expected, ...sums, low: sums.profit - (reach ?? 0), high: sums.profit + (reach ?? 0)},
    choice: choice && {...choice, ...sums, bound: choice.gap < 1 ? sums.profit / (1 - choice.gap) : sums.profit},
    curves: profitCurves(whatIf({action, profit}, rows, {priced: true}), profit, minimumGroup)
  };
}
