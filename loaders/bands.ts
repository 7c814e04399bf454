import {recencyBounds} from "../src/filters/recencyBounds.js";
import {rankDescending} from "./math/rankDescending.js";
import type {Customers} from "./types.js";

/** Which band each customer is in: `code` indexes `labels`. */
export interface Bands {
  labels: string[];
  code: Uint8Array;
}

/** Ten bands of ten points, so that the cube draws the distribution too; one band where there is no churn model. */
export function riskBands(risk: Float64Array | null, count: number): Bands {
  if (!risk) return {labels: ["Not scored"], code: new Uint8Array(count)};
  const labels = Array.from({length: 10}, (_, i) => `${i * 10}–${(i + 1) * 10}%`);
  return {labels, code: Uint8Array.from(risk, (p) => Math.min(9, Math.floor(p * 10)))};
}

/** What a reader filters risk by: the default rules act above 40% and above 70%. */
export const riskLevels = [
  {slug: "low", label: "Low (under 40%)", values: [0, 1, 2, 3]},
  {slug: "medium", label: "Medium (40–70%)", values: [4, 5, 6]},
  {slug: "high", label: "High (over 70%)", values: [7, 8, 9]}
];

/**
 * Days back from the as-of day to the ends of the last four quarters. Each is where a week of the published silences ends (they are
 * counted from the bands' bounds), so that who was silent at such an end, and since when, cuts no week in two.
 */
export const quarterDays = [90, 180, 271, 365];

export function recencyBands({recency}: Customers): Bands {
  return byUpperBound(recency, recencyBounds, [
    "Up to 30 days",
    "31–60 days",
    "61–90 days",
    "91–180 days",
    "181–365 days",
    "Over a year"
  ]);
}

export function frequencyBands({frequency}: Customers): Bands {
  return byUpperBound(frequency, [1, 3, 9], ["1 order", "2–3 orders", "4–9 orders", "10 or more orders"]);
}

/** By rank of monetary value, so that the bands fit any store and currency. */
export function valueBands({monetary, count}: Customers): Bands {
  const shares = [0.1, 0.3, 0.6];
  const code = new Uint8Array(count);
  rankDescending(monetary).forEach((customer, rank) => {
    code[customer] = shares.filter((share) => rank >= Math.ceil(share * count)).length;
  });
  return {labels: ["Top 10%", "Next 20%", "Next 30%", "Lower 40%"], code};
}

/** The top share of the customers by monetary value; equal values in the order of the ids. */
export function vips({monetary, count}: Customers, vipShare: number): Uint8Array {
  const vip = new Uint8Array(count);
  for (const customer of rankDescending(monetary).subarray(0, Math.ceil(vipShare * count))) vip[customer] = 1;
  return vip;
}

function byUpperBound(values: Int32Array, bounds: number[], labels: string[]): Bands {
  const code = Uint8Array.from(values, (value) => {
    const band = bounds.findIndex((bound) => value <= bound);
    return band < 0 ? bounds.length : band;
  });
  return {labels, code};
}
