import type {Timing} from "../../../loaders/contract/timing.js";
import {formatDay} from "../../../loaders/day.js";
import {joinCohorts} from "../../../loaders/snapshot/disclose/joinCohorts.js";
import {json} from "../../snapshot/published.js";
import {monthsOf} from "./monthsOf.js";
import type {Tellings} from "./tellings.js";

/** Whose first order was in which month, and who of them ordered how many months later. */
export function cohortFacts({analysis, members, minimum, everybody, where, inSteps, running}: Tellings): void {
  const {history, times} = analysis;
  const {orders} = history;
  const timing = json<Timing>(members, "timing.json");
  const cohorts = joinCohorts(times.timing.cohorts, minimum);
  const firstMonth = (i: number) => formatDay(orders.day[orders.start[i]]).slice(0, 7);
  const inCohort = cohorts.map(({cohort}, k) => {
    const next = cohorts[k + 1]?.cohort ?? "9999-12";
    return where((i) => firstMonth(i) >= cohort && firstMonth(i) < next);
  });
  running(
    "timing.json cohorts",
    inCohort,
    timing.cohorts.map((cohort) => cohort.customers),
    everybody
  );
  timing.cohorts.forEach((cohort, k) => {
    for (const {since, customers: told, partial} of cohort.months.slice(1)) {
      if (partial || told >= cohort.customers) continue;
      const of = inCohort[k].filter((i) => monthsOf(history, i).has(monthLater(firstMonth(i), since)));
      inSteps(`timing.json cohort ${cohort.cohort} month ${since}`, of, told, 0);
    }
  });
}

function monthLater(month: string, since: number): string {
  const [year, index] = month.split("-").map(Number);
  return new Date(Date.UTC(year, index - 1 + since, 1)).toISOString().slice(0, 7);
}
