import type {Recency} from "../contract/recency.js";

/** Customers by recency in bins of equal width, in whole days from 1 (ordered on the as-of day) to the longest silence. */
export function recencyHistogram(recency: Int32Array): Recency["histogram"] {
  const longest = recency.reduce((a, b) => Math.max(a, b), 1);
  const width = widths.find((days) => longest / days <= maximumBins) ?? Math.ceil(longest / maximumBins);
  const bins = Array.from({length: Math.ceil(longest / width)}, (_, k) => ({
    from: 1 + k * width,
    to: 1 + (k + 1) * width,
    customers: 0
  }));
  for (const days of recency) ++bins[Math.floor((days - 1) / width)].customers;
  return bins;
}

/** spans that a reader has a word for: days, a week, two weeks, a month, a quarter, a half-year */
const widths = [1, 2, 5, 7, 14, 30, 60, 90, 180];

const maximumBins = 40;
