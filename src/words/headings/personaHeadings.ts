import type {Formatter} from "../../charts/format.js";
import type {PersonaRow} from "../../charts/personaRow.js";
import {amountError, clearLeaders} from "../clearLeaders.js";
import {isGroup} from "../isGroup.js";
import {likeliest} from "../likeliest.js";
import {listText} from "../listText.js";
import {noAmountHeading} from "../noAmountHeading.js";
import {noRiskHeading} from "../noRiskHeading.js";
import {quantity} from "../quantity.js";
import {verbOf} from "../verbOf.js";

type PersonaHeadings = Record<"revenue" | "customers" | "risk" | "atRisk", string>;

/** What to see in each of the charts by persona: a fact where there is one persona only, and no leader whose lead is not clear. */
export function personaHeadings(rows: readonly PersonaRow[], format: Formatter, filtered = false): PersonaHeadings {
  if (rows.length === 0) {
    const none = "No customers in this selection";
    return {revenue: none, customers: none, risk: none, atRisk: none};
  }
  const scored = rows.some((row) => row.churnRisk !== null);
  const told = rows.length === 1 ? ofOne(rows[0], format) : ofSeveral(rows, format, filtered ? " here" : "");
  if (!scored) return {...told, risk: noRiskHeading, atRisk: noRiskHeading};
  return rows.some((row) => row.revenueAtRisk !== null) ? told : {...told, atRisk: noAmountHeading};
}

function ofOne(
  {persona, revenue, customers, churnRisk, revenueAtRisk}: PersonaRow,
  format: Formatter
): PersonaHeadings {
  return {
    revenue: `${persona}: ${format.moneyCompact(revenue)} of revenue`,
    customers: `${persona}: ${quantity(format, customers, "customer")}`,
    risk: `${persona}: ${format.percent(churnRisk)} risk on average`,
    atRisk: `${persona}: ${format.moneyCompact(revenueAtRisk)} at risk`
  };
}

function ofSeveral(rows: readonly PersonaRow[], format: Formatter, here: string): PersonaHeadings {
  const most = (value: (row: PersonaRow) => number) => rows.reduce((a, b) => (value(b) > value(a) ? b : a));
  const rich = most((row) => row.revenue);
  const many = most((row) => row.customers);
  return {
    revenue: `${rich.persona} ${verbOf(rich.persona, "bring")} in ${format.percent(rich.revenueShare)} of the revenue${here}`,
    customers: `${format.percent(many.customerShare)} of the customers${here} are ${isGroup(many.persona) ? "in " : ""}${many.persona}`,
    risk: riskHeading(rows, format),
    atRisk: atRiskHeading(rows, format)
  };
}

function riskHeading(rows: readonly PersonaRow[], format: Formatter): string {
  const leaders = likeliest(rows);
  const [first, ...others] = leaders;
  if (first === undefined) return "Nobody is likely to leave";
  if (others.length === 0)
    return `${first.persona} ${verbOf(first.persona, "are")} the most likely to leave: ${format.percent(first.churnRisk)} on average`;
  const names = listText(leaders.map(({persona}) => persona));
  if (leaders.length === rows.length) return `No persona is clearly the most likely to leave`;
  return `${names} are the most likely to leave, with no clear difference`;
}

function atRiskHeading(rows: readonly PersonaRow[], format: Formatter): string {
  const leaders = clearLeaders(
    rows.map((row) => {
      const value = row.revenueAtRisk ?? 0;
      return {row, value, standardError: amountError(value, row.customers)};
    })
  );
  const [first, ...others] = leaders;
  if (first === undefined) return "Nothing is at risk";
  if (others.length === 0)
    return `${first.persona} ${verbOf(first.persona, "have")} most to lose: ${format.moneyCompact(first.revenueAtRisk)}`;
  if (leaders.length === rows.length) return "No persona clearly has most to lose";
  return `${listText(leaders.map(({persona}) => persona))} have most to lose, with no clear difference`;
}
