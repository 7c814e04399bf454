import type {Analysis} from "../pipeline.js";
import {playOf} from "../playOf.js";
import {csvLine} from "../csvLine.js";
import {customersByAction} from "./customersByAction.js";
import {rounded} from "./rounded.js";

const header = [
  "customer",
  "persona",
  "country",
  "days since last order",
  "orders",
  "spent",
  "churn risk",
  "revenue at risk",
  "value of 12 months",
  "action",
  "persona's play"
];

/** The customers of each action by the shop's own ids, as CSV with exact amounts, in the order of the pages' lists. */
export function actionLists(analysis: Analysis): {action: string; customers: number; csv: string}[] {
  const {history, persona, action, risk, worth, atRisk} = analysis;
  const {customers} = history;
  return customersByAction(analysis).map((rows, code) => {
    const name = action.names[code];
    const lines = rows.map((i) => {
      const own = persona.names[persona.assignment[i]];
      return csvLine([
        customers.id[i],
        own,
        customers.countries[customers.country[i]],
        customers.recency[i],
        customers.frequency[i],
        rounded(customers.monetary[i], 2),
        risk.risk ? rounded(risk.risk[i], 4) : null,
        atRisk.amount ? rounded(atRisk.amount[i], 2) : null,
        worth.member.perCustomer.shown ? rounded(worth.customerValue[i], 2) : null,
        name,
        playOf(own)
      ]);
    });
    return {action: name, customers: rows.length, csv: `${[csvLine(header), ...lines].join("\r\n")}\r\n`};
  });
}
