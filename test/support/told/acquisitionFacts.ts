import {monthlyCohorts} from "../../../loaders/acquisition/monthlyCohorts.js";
import type {Acquisition} from "../../../loaders/contract/acquisition.js";
import {calendarOf} from "../../../loaders/history/calendarOf.js";
import {json} from "../../snapshot/published.js";
import type {Tellings} from "./tellings.js";

/** Whose first order was in a whole month after the burn-in, and who of them have all reached an age. */
export function acquisitionFacts({analysis, members, minimum, where, add}: Tellings): void {
  const {curve, ages, all: told, burnInMonths} = json<Acquisition>(members, "acquisition.json");
  const calendar = calendarOf(analysis.history);
  const {cohort, lived} = monthlyCohorts(analysis.history, calendar);
  const reached = (age: number) =>
    where((i) => cohort[i] >= burnInMonths && !calendar.partial[cohort[i]] && lived[cohort[i]] >= age);
  // a sum of the cohorts that are told: two running totals, each rounded
  const ofCohorts = (what: string, of: readonly number[], count: number | null) => {
    if (count !== null) add(what, of, [count - 2 * minimum, count + 2 * minimum]);
  };
  if (told) ofCohorts("acquisition.json all", reached(0), told.customers);
  for (const {since, customers} of curve) ofCohorts(`acquisition.json curve ${since}`, reached(since), customers);
  for (const {months, observed} of ages) {
    if (observed) ofCohorts(`acquisition.json age ${months}`, reached(months), observed.customers);
  }
}
