import type {History} from "../types.js";
import {formatDay} from "../day.js";

/** Revenue, orders and customers who ordered, by month of the order and by today's persona and country of the customer. */
export interface Monthly {
  /** ISO months, e.g. "2011-11", in order; months without an order included */
  months: string[];
  month: Uint16Array;
  persona: Uint16Array;
  country: Uint16Array;
  /** major units */
  revenue: Float64Array;
  orders: Int32Array;
  customers: Int32Array;
}

/** One row for each month, persona and country with an order. `country` is one code a customer, below `countries`. */
export function monthly(
  {orders, firstDay, asOfDay}: History,
  personas: {names: string[]; assignment: Uint8Array},
  {country, countries}: {country: ArrayLike<number>; countries: number}
): Monthly {
  const months = monthsBetween(firstDay, asOfDay);
  const monthOf = monthIndex(firstDay, asOfDay, months);
  const size = months.length * personas.names.length * countries;
  const revenue = new Float64Array(size);
  const count = new Int32Array(size);
  const active = new Int32Array(size);
  for (let i = 0; i < orders.start.length - 1; ++i) {
    let last = -1;
    for (let j = orders.start[i]; j < orders.start[i + 1]; ++j) {
      const month = monthOf[orders.day[j] - firstDay];
      const row = (month * personas.names.length + personas.assignment[i]) * countries + country[i];
      revenue[row] += orders.revenue[j];
      ++count[row];
      if (month !== last) ++active[row];
      last = month;
    }
  }
  const rows = Array.from({length: size}, (_, row) => row).filter((row) => count[row] > 0);
  return {
    months,
    month: Uint16Array.from(rows, (row) => Math.floor(row / countries / personas.names.length)),
    persona: Uint16Array.from(rows, (row) => Math.floor(row / countries) % personas.names.length),
    country: Uint16Array.from(rows, (row) => row % countries),
    revenue: Float64Array.from(rows, (row) => revenue[row]),
    orders: Int32Array.from(rows, (row) => count[row]),
    customers: Int32Array.from(rows, (row) => active[row])
  };
}

function monthsBetween(firstDay: number, lastDay: number): string[] {
  const last = formatDay(lastDay).slice(0, 7);
  const months: string[] = [];
  let [year, month] = formatDay(firstDay).split("-").map(Number);
  for (;;) {
    const iso = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    months.push(iso);
    if (iso >= last) return months;
    if (++month > 12) [year, month] = [year + 1, 1];
  }
}

function monthIndex(firstDay: number, lastDay: number, months: string[]): Uint16Array {
  const index = new Map(months.map((month, i) => [month, i]));
  return Uint16Array.from(
    {length: lastDay - firstDay + 1},
    (_, d) => index.get(formatDay(firstDay + d).slice(0, 7)) as number
  );
}
