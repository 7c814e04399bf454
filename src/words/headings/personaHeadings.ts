import type {Formatter} from "../../charts/format.js";
import type {PersonaRow} from "../../charts/personaRow.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {clearLeaders, isMoreAtRisk} from "../clearLeaders.js";
import {isGroup} from "../isGroup.js";
import {likeliest} from "../likeliest.js";
import {listText} from "../listText.js";
import {noAmountHeading} from "../noAmountHeading.js";
import {noRiskHeading} from "../noRiskHeading.js";
import {personaNoun} from "../personaNoun.js";
import {quantity} from "../quantity.js";
import {verbOf} from "../verbOf.js";

type PersonaHeadings = Record<"revenue" | "customers" | "risk" | "atRisk", string>;

type LossCheck = Summary["lossCheck"];

/** What to see in each of the charts by persona: a fact where there is one persona only, and no leader whose lead is not clear. */
export function personaHeadings(
  rows: readonly PersonaRow[],
  format: Formatter,
  {filtered = false, lossCheck = null}: {filtered?: boolean; lossCheck?: LossCheck} = {}
): PersonaHeadings {
  if (rows.length === 0) {
    const none = "No customers in this selection";
    return {revenue: none, customers: none, risk: none, atRisk: none};
  }
  const scored = rows.some((row) => row.churnRisk !== null);
  const told = rows.length === 1 ? ofOne(rows[0], format) : ofSeveral(rows, format, filtered ? " here" : "", lossCheck);
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
    risk: `${persona}: ${format.percent(churnRisk)} churn risk on average`,
    atRisk: `${persona}: ${format.moneyCompact(revenueAtRisk)} at risk`
  };
}

function ofSeveral(rows: readonly PersonaRow[], format: Formatter, here: string, check: LossCheck): PersonaHeadings {
  const most = (value: (row: PersonaRow) => number) => rows.reduce((a, b) => (value(b) > value(a) ? b : a));
  const rich = most((row) => row.revenue);
  const many = most((row) => row.customers);
  return {
    revenue: `${personaNoun(rich.persona)} ${verbOf(rich.persona, "bring")} in ${format.percent(rich.revenueShare)} of the revenue${here}`,
    customers: `${format.percent(many.customerShare)} of the customers${here} are ${isGroup(many.persona) ? "in " : ""}${many.persona}`,
    risk: riskHeading(rows, format),
    atRisk: atRiskHeading(rows, format, check)
  };
}

function riskHeading(rows: readonly PersonaRow[], format: Formatter): string {
  return leaderHeading(likeliest(rows), rows, {
    leads: ({persona, churnRisk}) =>
      `${personaNoun(persona)} ${verbOf(persona, "have")} the highest churn risk: ${format.percent(churnRisk)} on average`,
    share: "have the highest churn risk",
    nobody: "Nobody is likely to leave",
    level: "No persona clearly has the highest churn risk"
  });
}

function atRiskHeading(rows: readonly PersonaRow[], format: Formatter, check: LossCheck): string {
  const leaders = clearLeaders(
    rows,
    (row) => row.revenueAtRisk ?? 0,
    (first, other) => isMoreAtRisk(first, other, check)
  );
  return leaderHeading(leaders, rows, {
    leads: ({persona, revenueAtRisk}) =>
      `${personaNoun(persona)} ${verbOf(persona, "have")} most to lose: ${format.moneyCompact(revenueAtRisk)}`,
    share: "have most to lose",
    nobody: "Nothing is at risk",
    level: "No persona clearly has most to lose"
  });
}

/** The heading of a chart in which one leads, some share the lead, all are level, or none has anything. */
function leaderHeading(
  leaders: readonly PersonaRow[],
  rows: readonly PersonaRow[],
  {leads, share, nobody, level}: {leads: (row: PersonaRow) => string; share: string; nobody: string; level: string}
): string {
  if (leaders.length === 0) return nobody;
  if (leaders.length === 1) return leads(leaders[0]);
  if (leaders.length === rows.length) return level;
  return `${listText(leaders.map(({persona}) => personaNoun(persona)))} ${share}, with no clear difference`;
}
