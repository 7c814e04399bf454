import type {Monthly} from "./monthly.js";
import {significant} from "./roundMoney.js";

/**
 * What is told of months by persona and country, made of the amounts that are told of the customers (`coarse`): or else the
 * months of a persona and country that one customer is in would add up to more than their row tells. Cells of fewer than
 * `minimumGroup` customers have two significant digits. What that takes from a month or adds to it goes to the largest cell
 * of the same persona where it has enough customers, else to the largest of the month, and there goes what the exact month
 * has beside the coarse one: so a month's revenue stays exact to the cent, and nobody's is.
 */
export function roundMonthly(exact: Monthly, coarse: Monthly, minimumGroup: number): Monthly {
  const revenue = Float64Array.from(coarse.revenue);
  const larger = (a: number | undefined, b: number) =>
    a === undefined || exact.customers[b] > exact.customers[a] ? b : a;
  const ofMonth = new Map<number, number>();
  const ofPersona = new Map<string, number>();
  const key = (row: number) => `${exact.month[row]} ${exact.persona[row]}`;
  for (let row = 0; row < revenue.length; ++row) {
    ofMonth.set(exact.month[row], larger(ofMonth.get(exact.month[row]), row));
    ofPersona.set(key(row), larger(ofPersona.get(key(row)), row));
  }
  for (let row = 0; row < revenue.length; ++row) {
    const largest = ofMonth.get(exact.month[row]) as number;
    revenue[largest] += exact.revenue[row] - coarse.revenue[row];
    if (exact.customers[row] >= minimumGroup) continue;
    const own = ofPersona.get(key(row)) as number;
    const target = exact.customers[own] >= minimumGroup ? own : largest;
    // a month with few customers in all: its revenue is published as it is, in timing.json too
    if (target === row) continue;
    const rounded = significant(coarse.revenue[row]);
    revenue[target] += coarse.revenue[row] - rounded;
    revenue[row] += rounded - coarse.revenue[row];
  }
  return {...exact, revenue};
}
