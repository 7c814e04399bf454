import type {Formatter} from "../../charts/format.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import type {Selection} from "../../filters/select.js";
import {major, shareOf} from "../../data/units.js";
import {noAmountSentence} from "../noAmountSentence.js";
import {noRiskSentence} from "../noRiskSentence.js";
import {yearSpan} from "../yearSpan.js";
import {nobody, selectionClause} from "./selectionClause.js";

/** "4,338 customers have spent £8.9M since 1 Dec 2010, and £3.1M is at risk, 36% of the last twelve months’ revenue." */
export function overviewHeadline(summary: Summary, selection: Selection, format: Formatter): string {
  const {totals} = selection;
  if (totals.customers === 0) return nobody;
  const have = totals.customers === 1 ? "has" : "have";
  const spent = format.moneyCompact(major(totals.revenue));
  const since = format.date(summary.window.from);
  const start = `${selectionClause(selection, format)} ${have} spent ${spent} since ${since}`;
  if (!summary.model.used) return `${start}. ${noRiskSentence(summary)}`;
  if (summary.totals.revenueAtRisk === null) return `${start}. ${noAmountSentence}`;
  const atRisk = format.moneyCompact(major(totals.revenueAtRisk));
  const share = format.percent(shareOf(totals.revenueAtRisk, totals.revenueYear));
  return `${start}, and ${atRisk} is at risk, ${share} of the ${yearSpan(summary, format)}’ revenue.`;
}
