import {recencyBounds} from "../../src/filters/recencyBounds.js";

const week = 7;

/**
 * Days of silence to the week: the middle day of the week that a customer is in. Weeks are counted from the start of each
 * band of the filters and the last one takes the days left over, so that no published day lies outside its band, and every
 * span is of seven days or more. `spanDays` is a week or several: their spans begin where some week does, but for the last
 * band's end.
 */
export function roundRecency(recency: Int32Array, spanDays = week): Int32Array {
  return recency.map((days) => {
    const band = recencyBounds.findIndex((bound) => days <= bound);
    const first = band > 0 ? recencyBounds[band - 1] + 1 : band === 0 ? 1 : recencyBounds[recencyBounds.length - 1] + 1;
    const last = band < 0 ? Infinity : recencyBounds[band];
    const spans = Math.floor((last - first + 1) / spanDays);
    const span = Math.min(Math.floor((days - first) / spanDays), spans - 1);
    const from = first + span * spanDays;
    const to = span === spans - 1 ? last : from + spanDays - 1;
    return Math.floor((from + to) / 2);
  });
}
