import type {Timing} from "../contract/timing.js";

/**
 * The season's index by calendar month: revenue over the centred moving average of 12 months, averaged over the years and
 * scaled to a mean of 1 (ratio to moving average; Macaulay, 1931). It needs 24 whole months. With 12 to 23 it is the newest
 * whole year's revenue over that year's mean, which mixes the season with growth and says so.
 */
export function seasonalIndex(months: Timing["months"]): Timing["season"] {
  const whole = months.filter(({partial}) => !partial);
  const values = whole.map(({revenue}) => revenue);
  const calendar = whole.map(({month}) => Number(month.slice(5)));
  if (whole.length < 12) {
    const seen = `${whole.length} whole ${whole.length === 1 ? "month" : "months"}`;
    return {method: null, index: [], note: `A season needs twelve whole months of orders; there are ${seen}.`};
  }
  if (whole.length < 24) {
    const year = values.slice(-12);
    const note = "One year cannot tell the season from growth: the index is each month against that year's average.";
    return {method: "one-year", index: byCalendarMonth(year, calendar.slice(-12)), note};
  }
  const ratios = values.slice(6, -6).map((value, k) => value / movingAverage(values, k + 6));
  return {method: "moving-average", index: byCalendarMonth(ratios, calendar.slice(6, -6)), note: null};
}

/** The 2 x 12 average around month m: half of the two months at the ends, so that it is centred. */
function movingAverage(values: number[], m: number): number {
  let sum = (values[m - 6] + values[m + 6]) / 2;
  for (let k = m - 5; k <= m + 5; ++k) sum += values[k];
  return sum / 12;
}

function byCalendarMonth(values: number[], calendar: number[]): Timing["season"]["index"] {
  const groups = Array.from({length: 12}, (_, m) =>
    values.filter((value, k) => calendar[k] === m + 1 && Number.isFinite(value))
  );
  const means = groups.map((group) => group.reduce((a, b) => a + b, 0) / Math.max(1, group.length));
  const level = means.reduce((a, b) => a + b, 0) / 12;
  return means.map((mean, m) => ({month: m + 1, index: level > 0 ? mean / level : 1, years: groups[m].length}));
}
