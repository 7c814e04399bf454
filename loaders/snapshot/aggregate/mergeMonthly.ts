import type {Monthly} from "../monthly.js";

/**
 * Counts cells of fewer than `minimum` customers with the largest cell of the same month and persona, else with the largest
 * of the month, else with the month before (the first: the one after), so that no revenue is lost.
 */
export function mergeMonthly(exact: Monthly, minimum: number): Monthly {
  let rows = Array.from(exact.month, (month, i) => ({
    month,
    persona: exact.persona[i],
    country: exact.country[i],
    revenue: exact.revenue[i],
    orders: exact.orders[i],
    customers: exact.customers[i]
  }));
  type Row = (typeof rows)[number];
  const near = [
    (a: Row, b: Row) => a.month === b.month && a.persona === b.persona,
    (a: Row, b: Row) => a.month === b.month,
    (a: Row, b: Row) => b.month === a.month - 1 || b.month === a.month + 1,
    () => true
  ];
  for (;;) {
    const small = rows.filter(({customers}) => customers < minimum).sort((a, b) => a.customers - b.customers)[0];
    if (!small) break;
    const others = rows.filter((row) => row !== small);
    const close = near.map((isNear) => others.filter((row) => isNear(small, row))).find((found) => found.length > 0);
    rows = others;
    if (!close) break;
    const target = close.reduce((a, b) => (b.customers > a.customers ? b : a));
    target.revenue += small.revenue;
    target.orders += small.orders;
    target.customers += small.customers;
  }
  return {
    months: exact.months,
    month: Uint16Array.from(rows, (row) => row.month),
    persona: Uint16Array.from(rows, (row) => row.persona),
    country: Uint16Array.from(rows, (row) => row.country),
    revenue: Float64Array.from(rows, (row) => row.revenue),
    orders: Int32Array.from(rows, (row) => row.orders),
    customers: Int32Array.from(rows, (row) => row.customers)
  };
}
