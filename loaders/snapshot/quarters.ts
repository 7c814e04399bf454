import {quarterDays} from "../bands.js";
import {knownAt} from "../history/knownAt.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {Analysis} from "../pipeline.js";
import type {ArrowColumn} from "./arrow.js";
import type {Listed} from "./listed.js";
import {significant} from "./roundMoney.js";
import {roundRecency} from "./roundRecency.js";

const yearDays = 365;

/** The days that quarters.arrow tells of, the latest first: those with a quarter of the history before them. Days since 1970-01-01. */
export function quarterEnds({asOfDay, firstDay}: Pick<Analysis["history"], "asOfDay" | "firstDay">): number[] {
  return quarterDays.map((days) => asOfDay - days).filter((day) => day - quarterDays[0] >= firstDay);
}

/**
 * quarters.arrow: where the listed customers were in the picture of all at the end of these days, as known then, in the rows of
 * customers.arrow: days of silence, net spend of the twelve months before, the persona by today's centres. Where `rounded`, silence is
 * told by the weeks that customers.arrow tells it in, of which none holds days of both sides of a quarter's end: nobody's day
 * is told more finely by several of them. Who was no customer yet has -1, 0 and no persona.
 */
export function quartersTable(
  {history, nearest, persona}: Pick<Analysis, "history" | "nearest" | "persona">,
  {rows}: Pick<Listed, "rows">,
  {ends, rounded}: {ends: readonly number[]; rounded: boolean}
): Record<string, ArrowColumn> {
  const values = [...persona.names, ""];
  const columns = quarterDays.map((_, q): [string, ArrowColumn][] => {
    const end = ends[q];
    if (end === undefined) return columnsOf(q, {silence: rows.map(() => -1), spend: rows.map(() => 0), codes: rows.map(() => values.length - 1)}, values); // prettier-ignore
    const {start, day, revenue} = knownAt(history.ledger, end);
    const year = revenueBetween({start, day, revenue}, end - yearDays + 1, end).revenue;
    const ago = roundedDays(history.asOfDay, day, rounded);
    const sum = (i: number) => revenue.subarray(start[i], start[i + 1]).reduce((all, one) => all + one, 0);
    const isKnown = (i: number) => start[i + 1] > start[i];
    return columnsOf(
      q,
      {
        silence: Array.from(rows, (i) => (isKnown(i) ? ago(start[i + 1] - 1) - (history.asOfDay - end) : -1)),
        spend: Array.from(rows, (i) => (rounded ? significant(year[i], 2) : Math.round(year[i] * 100) / 100)),
        codes: Array.from(rows, (i) =>
          isKnown(i)
            ? nearest.nearest(end - day[start[i + 1] - 1] + 1, start[i + 1] - start[i], sum(i))
            : values.length - 1
        )
      },
      values
    );
  });
  return Object.fromEntries(columns.flat());
}

function columnsOf(
  q: number,
  {silence, spend, codes}: {silence: ArrayLike<number>; spend: ArrayLike<number>; codes: ArrayLike<number>},
  values: string[]
): [string, ArrowColumn][] {
  return [
    [`silence${q + 1}`, Int32Array.from(silence)],
    [`spend${q + 1}`, Float32Array.from(spend)],
    [`persona${q + 1}`, {codes, values}]
  ];
}

/** Days from an order, by its row, to the as-of day: the middle of its week where these are told. */
function roundedDays(asOfDay: number, day: Int32Array, rounded: boolean): (row: number) => number {
  const recency = day.map((one) => asOfDay - one + 1);
  const told = rounded ? roundRecency(recency) : recency;
  return (row) => told[row] - 1;
}
