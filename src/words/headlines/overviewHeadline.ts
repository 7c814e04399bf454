import type {Formatter} from "../../charts/format.js";
import {bridgeView} from "../../data/bridgeView.js";
import type {Bridge} from "../../../loaders/contract/bridge.js";
import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import type {Selection} from "../../filters/select.js";
import {major} from "../../data/units.js";
import {periodName} from "../bridge/periodName.js";
import {personaChange} from "../bridge/personaChange.js";
import {changeShare} from "../changeShare.js";
import {isComparable} from "../isComparable.js";
import {quantity} from "../quantity.js";
import {recentReason} from "../recentReason.js";
import {nobody, selectionClause} from "./selectionClause.js";

/**
 * "In the 90 days to 31 Oct 2026 revenue was £273K, 19% more than in the same days a year before: 12% more customers ordered, and
 * each spent 6% more." What changed, since when, and which of its two factors did it.
 */
export function overviewHeadline(
  summary: Summary,
  dimensions: readonly Dimension[],
  selection: Selection,
  format: Formatter,
  bridge: Pick<Bridge, "comparisons"> = {comparisons: []}
): string {
  const {totals} = selection;
  if (totals.customers === 0) return nobody;
  const {days, current, previous, kind} = summary.period;
  const span = `In the ${quantity(format, days, "day")} to ${format.date(current.to)}`;
  const subject = selection.filtered ? ` ${lowerThe(selectionClause(selection, format))} brought ` : " revenue was ";
  // where small groups are not told, 0 may be a few
  const unsaid = dimensions.some(({approximate}) => approximate);
  if (unsaid && totals.active === 0) {
    return `${span}${selection.filtered ? ` ${lowerThe(selectionClause(selection, format))} ordered too little to tell` : " too few ordered to tell"}.`;
  }
  const [now, before] = [major(totals.revenueCurrent), major(totals.revenueBefore)];
  const start = `${span}${subject}${format.moneyCompact(now)}`;
  if (!isComparable(selection)) return `${start}.${bySteps(selection, {bridge, dimensions}, format)}`;
  if (previous === null) return `${start}; the data hold nothing earlier to compare that with.`;
  const than =
    kind === "year-on-year" ? "in the same days a year before" : `in the ${quantity(format, days, "day")} before`;
  const season = kind === "year-on-year" ? "" : " (not seasonally adjusted)";
  if (unsaid && totals.activeBefore === 0) return `${start}; too few ordered ${than} to compare.`;
  if (!(before > 0)) return `${start}${now > 0 ? `, after none ${than}` : `, and none ${than}`}.`;
  const change = changeShare(now / before, format);
  if (change === format.percent(0)) return `${start}, as much as ${than}${season}.`;
  // what the two factors did is then no more than that
  if (Math.abs(now / before - 1) < 0.0095) return `${start}, about as much as ${than}${season}.`;
  const reason = recentReason(totals, format);
  return `${start}, ${change} ${now > before ? "more" : "less"} than ${than}${season}${reason && `: ${reason}`}.`;
}

function lowerThe(text: string): string {
  return text.replace(/^(The|About)\b/, (word) => word.toLowerCase());
}

/** Of a persona, whose change is none of these days, what the bridge knows: the last whole period, and who made its difference. */
function bySteps(
  {filters}: Selection,
  {bridge, dimensions}: {bridge: Pick<Bridge, "comparisons">; dimensions: readonly Dimension[]},
  format: Formatter
): string {
  if (Object.keys(filters).some((id) => id !== "persona")) return "";
  const view = bridgeView(bridge, dimensions, filters);
  if (view === null || view.side.customers === 0) return "";
  const {comparison, side} = view;
  const name = periodName(comparison.period, comparison.current.from, format);
  return ` In ${name} they brought ${format.moneyCompact(side.revenue)}, ${personaChange(side, comparison, format)}.`;
}
