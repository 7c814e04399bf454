import type {Formatter} from "../../charts/format.js";
import type {NumberFacts} from "../../charts/numberTile.js";
import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {isComparable} from "../isComparable.js";
import {lossRange} from "../lossRange.js";
import {noAmountSentence} from "../noAmountSentence.js";
import {noRiskSentence} from "../noRiskSentence.js";
import {notCompared} from "../notCompared.js";
import {quantity} from "../quantity.js";
import {relativeChange} from "../relativeChange.js";
import type {Change, Comparison} from "../relativeChange.js";
import {yearSpan} from "../yearSpan.js";
import {personaRows} from "../../data/personaRows.js";
import type {Selection} from "../../filters/select.js";
import {major, shareOf} from "../../data/units.js";

/** The Overview's five numbers for what the filters leave, each with its change against the period before. */
export function overviewNumbers(
  summary: Summary,
  dimensions: readonly Dimension[],
  selection: Selection,
  format: Formatter
): Record<"customers" | "revenue" | "average" | "top" | "atRisk", NumberFacts> {
  const {totals} = selection;
  const {days, previous, kind} = summary.period;
  const span = quantity(format, days, "day");
  const than = beforeText(span, kind);
  const none = totals.customers === 0;
  const comparable = isComparable(selection);
  // where small groups are not told, 0 may be a few
  const unsaid = !none && dimensions.some(({approximate}) => approximate);
  const compare = (now: number, before: number, show: Comparison["show"], words = than): Change => {
    if (!comparable) return notCompared;
    return unsaid && previous && !(now > 0 && before > 0)
      ? {direction: "none", text: `too few to compare, now or ${words}`}
      : relativeChange({now, before: previous ? before : null, show, than: words}, format);
  };
  const tooFew = unsaid && totals.active === 0 ? `too few ordered in the last ${span} to tell` : undefined;
  return {
    customers: {
      label: "Customers",
      value: `${selection.approximate ? "about " : ""}${format.count(totals.customers)}`,
      detail: tooFew ?? `${totals.active === 0 ? "none" : format.count(totals.active)} ordered in the last ${span}`,
      change: compare(totals.active, totals.activeBefore, format.count)
    },
    revenue: {
      label: "Revenue",
      value: format.moneyCompact(major(totals.revenue)),
      detail: tooFew ?? `${format.moneyCompact(major(totals.revenueCurrent))} in the last ${span}`,
      change: compare(major(totals.revenueCurrent), major(totals.revenueBefore), format.moneyCompact)
    },
    average: {
      label: "Spend per customer",
      value: format.moneyCompact(none ? null : major(totals.revenue) / totals.customers),
      detail:
        tooFew ??
        (totals.active === 0
          ? `none ordered in the last ${span}`
          : `${format.moneyCompact(shareOf(major(totals.revenueCurrent), totals.active))} per customer who ordered in the last ${span}`),
      change: compare(
        shareOf(major(totals.revenueCurrent), totals.active),
        shareOf(major(totals.revenueBefore), totals.activeBefore),
        format.moneyCompact
      )
    },
    top: topCard(summary, dimensions, selection, {than, span}, format),
    atRisk: atRiskCard(summary, selection, compare, format)
  };
}

/** What the last days are compared with; where that is another season, it says so. */
function beforeText(span: string, kind: Summary["period"]["kind"]): string {
  return kind === "year-on-year"
    ? `in the same ${span} a year before`
    : `in the ${span} before, not seasonally adjusted`;
}

function earlierText({days, kind}: Summary["period"], format: Formatter): string {
  return kind === "year-on-year" ? "a year earlier" : `${quantity(format, days, "day")} earlier`;
}

/**
 * The change is by who was in the segment when each period began: today's personas know who has just spent. The cube knows
 * only today's, so that under a filter there is no change to tell.
 */
function topCard(
  summary: Summary,
  dimensions: readonly Dimension[],
  selection: Selection,
  {than, span}: {than: string; span: string},
  format: Formatter
): NumberFacts {
  const rows = personaRows(selection, dimensions, {scored: false});
  if (rows.length === 0) return {label: "Top segment", value: format.count(null)};
  const top = rows.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  const row = summary.segmentShares.find(({persona}) => persona === top.persona);
  return {
    label: "Top segment",
    value: top.persona,
    detail: `${format.percent(top.revenueShare)} of the revenue`,
    change: selection.filtered
      ? isComparable(selection)
        ? {direction: "none", text: "not compared under filters"}
        : notCompared
      : pointChange(row?.current ?? null, row?.before ?? null, {than, span}, format)
  };
}

/** A share's change is in points: a percent of a percent misleads. It says of what: neither share is that of the whole history. */
function pointChange(
  now: number | null,
  before: number | null,
  {than, span}: {than: string; span: string},
  format: Formatter
): Change {
  if (now === null || before === null) return {direction: "none", text: "no earlier period to compare with"};
  const points = Math.round(now * 100) - Math.round(before * 100);
  const start = `${format.percent(now)} of the last ${span}’ revenue came from those who were in it at the start`;
  const from = `${format.percent(before)} ${than}`;
  if (points === 0) return {direction: "flat", text: `${start}, unchanged from ${from}`};
  const direction = points > 0 ? "up" : "down";
  return {direction, text: `${start}, ${direction} ${quantity(format, Math.abs(points), "point")} from ${from}`};
}

function atRiskCard(
  summary: Summary,
  {totals, filtered}: Selection,
  compare: (now: number, before: number, show: Comparison["show"], words?: string) => ReturnType<typeof relativeChange>,
  format: Formatter
): NumberFacts {
  const label = "Revenue at risk";
  if (!summary.model.used) {
    return {label, value: format.money(null), detail: noRiskSentence(summary)};
  }
  if (summary.totals.revenueAtRisk === null) {
    return {label, value: format.money(null), detail: noAmountSentence};
  }
  const [now, before] = [major(totals.revenueAtRisk), major(totals.revenueAtRiskBefore)];
  const share = format.percent(shareOf(totals.revenueAtRisk, totals.revenueYear));
  return {
    label,
    value: format.moneyCompact(now),
    detail: [
      `${share} of the ${yearSpan(summary, format)}’ revenue`,
      totals.customers === 0 ? "" : lossRange(summary, format, filtered)
    ]
      .filter((part) => part !== "")
      .join("; "),
    change: Number.isFinite(before)
      ? compare(now, before, format.moneyCompact, earlierText(summary.period, format))
      : {direction: "none", text: "no earlier year to compare with"},
    good: "down"
  };
}
