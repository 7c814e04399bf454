import type {Timing} from "../../../loaders/contract/timing.js";
import {dimensions} from "../../../loaders/snapshot/dimensions.js";
import {foldTargets} from "../../../loaders/snapshot/disclose/foldSmall.js";
import {mergeGroups} from "../../../loaders/snapshot/disclose/mergeGroups.js";
import {mergeMonthly} from "../../../loaders/snapshot/disclose/mergeMonthly.js";
import {monthly} from "../../../loaders/snapshot/monthly.js";
import {json, numbers} from "../../snapshot/published.js";
import {monthsOf} from "./monthsOf.js";
import type {Tellings} from "./tellings.js";

/** Who ordered in each month, and how often; of the whole store, and of its personas and countries. */
export function monthFacts({analysis, members, minimum, everybody, where, facts, inSteps, running}: Tellings): void {
  const {history, persona} = analysis;
  const timing = json<Timing>(members, "timing.json");
  const ordered = Array.from({length: everybody}, (_, i) => monthsOf(history, i));
  const activeIn = (month: string) => where((i) => ordered[i].has(month));
  const exactMonths = analysis.times.timing.months;
  const monthTargets = foldTargets(
    exactMonths.map((month) => month.customers),
    minimum
  );
  timing.months.forEach((month, m) => {
    const months = exactMonths.flatMap(({month}, from) => (monthTargets[from] === m ? [month] : []));
    if (months.length === 0) return;
    const of = months.flatMap(activeIn);
    inSteps(`timing.json month ${month.month}`, of, month.customers);
    if (month.customers === 0) return;
    // orders are told of as many customers as are told: between so many a head and so many
    const a = (orders: number) => orders / month.customers;
    const bound = (what: string, sign: 1 | -1) => {
      const most = a(month.orders + (sign * minimum) / 2);
      const weights = months.flatMap((name) => activeIn(name).map((i) => sign * (most - (ordered[i].get(name) ?? 0))));
      facts.push({what: `timing.json orders of ${month.month}, ${what}`, of, weights, low: -1e-9, high: Infinity});
    };
    bound("at most", 1);
    bound("at least", -1);
  });
  const groups = mergeGroups(dimensions(analysis), minimum);
  const cells = monthly(history, persona, {country: groups.codes.country, countries: groups.sizes.country});
  const merged = mergeMonthly(cells, {minimum, everybody});
  const toldOfMonth = numbers(members, "monthly.arrow", "customers");
  const rowCustomers = (row: number) =>
    activeIn(cells.months[cells.month[row]]).filter(
      (i) => persona.assignment[i] === cells.persona[row] && groups.codes.country[i] === cells.country[row]
    );
  for (const month of new Set(merged.month)) {
    const rows = Array.from(merged.month.keys()).filter((row) => merged.month[row] === month);
    running(
      `monthly.arrow ${month}`,
      rows.map((row) => merged.parts[row].flatMap(rowCustomers)),
      rows.map((row) => toldOfMonth[row]),
      NaN,
      everybody
    );
  }
}
