import type {Monthly} from "../monthly.js";
import {significant} from "../roundMoney.js";
import {inRunningSteps, inSteps} from "../../math/steps.js";
import {foldTargets} from "./foldSmall.js";

/** At most this share of what a persona and country has in all months may be in months of too few customers. */
const tolerated = 0.2;

/**
 * What is told of a month by persona, by country or by neither; a dropped one has the single value "All". `parts` are the
 * exact rows that each row is made of.
 */
export type GroupedMonths = Monthly & {dropped: ("persona" | "country")[]; parts: number[][]};

/**
 * Months without cells of fewer than `minimum` customers. Countries, and then personas, are dropped where one of them
 * would lose too much: a filter by it must not show months as empty that are not. What is left of small cells is counted
 * with the largest of the month. The cells' revenue and orders have two
 * digits, so that a persona's or country's total tells nothing of what was moved; a month's are those of timing.json.
 */
export function mergeMonthly(
  exact: Monthly,
  {minimum, everybody}: {minimum: number; everybody: number}
): GroupedMonths {
  const months = ofMonths(exact);
  const candidates = [[], ["country"], ["country", "persona"]] as const;
  const tried = candidates.map((dropped) => ({rows: rowsOf(exact, dropped), dropped: [...dropped]}));
  const fits = tried.find(({rows}) => mostLost(rows, minimum) <= tolerated) ?? tried[tried.length - 1];
  const targets = foldTargets(months, minimum);
  const rows = targets.flatMap((to, month) => {
    if (to !== month) return [];
    const own = sumBy(
      fits.rows.filter((row) => targets[row.month] === month).map((row) => ({...row, month})),
      keyOf
    );
    return own.length === 0 ? [] : rounded(merged(own, minimum), {minimum, everybody});
  });
  return {
    months: exact.months,
    month: Uint16Array.from(rows, (row) => row.month),
    persona: Uint16Array.from(rows, (row) => row.persona),
    country: Uint16Array.from(rows, (row) => row.country),
    revenue: Float64Array.from(rows, (row) => row.revenue),
    orders: Int32Array.from(rows, (row) => row.orders),
    customers: Int32Array.from(rows, (row) => row.customers),
    dropped: fits.dropped,
    parts: rows.map((row) => row.parts)
  };
}

interface Row {
  parts: number[];
  month: number;
  persona: number;
  country: number;
  revenue: number;
  orders: number;
  customers: number;
}

function ofMonths({months, month, customers}: Monthly): number[] {
  const counts = months.map(() => 0);
  month.forEach((at, row) => (counts[at] += customers[row]));
  return counts;
}

function rowsOf(exact: Monthly, dropped: readonly ("persona" | "country")[]): Row[] {
  const rows = Array.from(exact.month, (month, i) => ({
    parts: [i],
    month,
    persona: dropped.includes("persona") ? 0 : exact.persona[i],
    country: dropped.includes("country") ? 0 : exact.country[i],
    revenue: exact.revenue[i],
    orders: exact.orders[i],
    customers: exact.customers[i]
  }));
  return sumBy(rows, keyOf);
}

function keyOf({month, persona, country}: Row): string {
  return `${month} ${persona} ${country}`;
}

function sumBy(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const sum = sums.get(key(row));
    if (sum) add(sum, row);
    else sums.set(key(row), {...row});
  }
  return [...sums.values()];
}

function add(to: Row, {parts, revenue, orders, customers}: Row): void {
  to.parts = [...to.parts, ...parts];
  to.revenue += revenue;
  to.orders += orders;
  to.customers += customers;
}

/** The largest share of a persona's and country's revenue that is in small cells. */
function mostLost(rows: readonly Row[], minimum: number): number {
  const sums = (some: readonly Row[]) => sumBy(some, ({persona, country}) => `${persona} ${country}`);
  const small = sums(rows.filter(({customers}) => customers < minimum));
  const share = (all: Row) =>
    (small.find(({persona, country}) => persona === all.persona && country === all.country)?.revenue ?? 0) /
    all.revenue;
  return sums(rows).reduce((most, all) => Math.max(most, share(all)), 0);
}

/** The small cells of one month go to its largest, of the same persona where that has one. */
function merged(rows: readonly Row[], minimum: number): Row[] {
  let left = [...rows];
  while (left.length > 1) {
    const small = left.reduce((a, b) => (b.customers < a.customers ? b : a));
    if (small.customers >= minimum) break;
    left = left.filter((row) => row !== small);
    const close = left.filter(({persona}) => persona === small.persona);
    const target = (close.length > 0 ? close : left).reduce((a, b) => (b.customers > a.customers ? b : a));
    add(target, small);
  }
  // months of fewer than `minimum` customers have gone to others, unless all together are too few
  return left.filter(({customers}) => customers >= minimum);
}

/** Customers in steps, money and orders of two digits, but for the largest cell, which has what is left of the month's told total. */
function rounded(rows: readonly Row[], {minimum, everybody}: {minimum: number; everybody: number}): Row[] {
  if (rows.length === 0) return [];
  const largest = rows.reduce((a, b) => (b.customers > a.customers ? b : a));
  const sumOf = (some: readonly Row[], key: "revenue" | "orders" | "customers") =>
    some.reduce((sum, row) => sum + row[key], 0);
  const told = inRunningSteps(
    rows.map(({customers}) => customers),
    minimum,
    undefined,
    everybody
  );
  const ofTold = (sumOf(rows, "orders") * told.reduce((a, b) => a + b)) / sumOf(rows, "customers");
  const total = {revenue: sumOf(rows, "revenue"), orders: inSteps(ofTold, minimum)};
  const result = rows.map((row, i) => {
    const share = told[i] / row.customers;
    // as many orders as customers, at least
    const orders = Math.max(told[i], significant(row.orders * share));
    return {...row, customers: told[i], revenue: significant(row.revenue * share), orders};
  });
  const rest = result[rows.indexOf(largest)];
  for (const key of ["revenue", "orders"] as const) {
    rest[key] += total[key] - sumOf(result, key);
  }
  return result;
}
