import type {Formatter} from "../../charts/format.js";
import type {MonthRow} from "../../charts/monthlyRevenue.js";
import type {NumberFacts} from "../../charts/numberTile.js";
import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {major} from "../../data/units.js";
import type {Selection} from "../../filters/select.js";
import {isComparable} from "../isComparable.js";
import {notCompared} from "../notCompared.js";
import {quantity} from "../quantity.js";
import {recentChange} from "../recentChange.js";

/**
 * The Overview's three numbers for what the filters leave: revenue of the last days, who ordered, and what each of them spent,
 * the first the product of the others, each with its change and its last twelve whole months.
 */
export function recentNumbers(
  summary: Summary,
  dimensions: readonly Dimension[],
  selection: Selection,
  months: readonly MonthRow[],
  format: Formatter
): Record<"revenue" | "customers" | "spend", NumberFacts> {
  const {totals} = selection;
  const days = quantity(format, summary.period.days, "day");

  // where small groups are not told, 0 may be a few
  const few = totals.customers > 0 && totals.active === 0 && dimensions.some(({approximate}) => approximate);
  const [now, before] = [major(totals.revenueCurrent), major(totals.revenueBefore)];
  const card = (
    label: string,
    [now, before]: [now: number, before: number],
    show: (value: number) => string,
    value: (month: MonthRow) => number
  ): NumberFacts => ({
    label: `${label}, last ${days}`,
    value: few || !Number.isFinite(now) ? format.count(null) : show(now),
    ...(few ? {detail: "too few to tell"} : {}),
    change: few
      ? {direction: "none", text: ""}
      : isComparable(selection)
        ? recentChange(now, before, {summary, dimensions, show}, format)
        : notCompared,
    ...trendOf(months.slice(-12), value, {show, format})
  });
  return {
    revenue: card("Revenue", [now, before], format.moneyCompact, ({revenue}) => revenue),
    customers: card(
      "Customers who ordered",
      [totals.active, totals.activeBefore],
      format.count,
      ({customers}) => customers
    ),
    spend: card(
      "Spend of each",
      [now / totals.active, before / totals.activeBefore],
      format.moneyCompact,
      ({revenue, customers}) => revenue / customers
    )
  };
}

/** One value a month, null where it is not told; none at all where fewer than two months have one. */
function trendOf(
  months: readonly MonthRow[],
  value: (month: MonthRow) => number,
  {show, format}: {show: (value: number) => string; format: Formatter}
): Pick<NumberFacts, "trend"> {
  const values = months.map((row) => (row.withheld || !Number.isFinite(value(row)) ? null : value(row)));
  const told = values.filter((value) => value !== null);
  if (told.length < 2) return {};
  const label = `by month, ${format.month(months[0].month)} to ${format.month(months[months.length - 1].month)}`;
  const spoken = `${label}: from ${show(Math.min(...told))} to ${show(Math.max(...told))}, last ${show(told[told.length - 1])}`;
  return {trend: {values, label, spoken}};
}
