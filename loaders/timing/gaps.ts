import type {History} from "../types.js";

/**
 * Gaps between a customer's orders on different days, counted by their length in days. Two orders on one day are one
 * occasion. A customer's last gap is open: it runs from the last order to the as-of day.
 */
export interface GapCounts {
  /** longest possible gap + 1: counts are indexed by days */
  length: number;
  /** customers are dealt into this many clusters, so that the bands know that a customer's gaps hang together */
  clusters: number;
  /** cluster-major counts: cluster x length + days */
  closed: Int32Array;
  open: Int32Array;
}

/** Sorts gaps into kinds by what was known of the customer when the order came that began the gap. */
export interface GapKinds {
  count: number;
  /** `first`: the gap follows a first order; recency in days, orders and revenue as of the day before (of that day, then) */
  of(first: boolean, recency: number, frequency: number, monetary: number): number;
}

/** Gaps that follow a first order, and those that follow later ones. */
export const byOrder: GapKinds = {count: 2, of: (first) => (first ? 0 : 1)};

/** Personas by name, and the index of the one that fits recency (days), orders so far and revenue so far. */
export interface GapPersonas {
  names: string[];
  nearest(recency: number, frequency: number, monetary: number): number;
}

/** Gaps by the persona that fits best. */
export function byPersona({names, nearest}: GapPersonas): GapKinds {
  return {count: names.length, of: (_, ...profile) => nearest(...profile)};
}

/**
 * One set of counts for each kind, or one for all customers. A gap belongs to the persona that the customer had when the
 * order came that began it: at the end of the day before. (Right after an order everybody's recency is 1, and half of the
 * personas would be empty.) Before a first order there is no persona; then it is the one at the end of that day. O(orders).
 */
export function collectGaps({asOfDay, firstDay, customers, orders}: History, kinds?: GapKinds): GapCounts[] {
  const length = asOfDay - firstDay + 1;
  const clusters = Math.max(1, Math.min(customers.count, maximumClusters));
  const counts = Array.from({length: kinds?.count ?? 1}, () => ({
    length,
    clusters,
    closed: new Int32Array(clusters * length),
    open: new Int32Array(clusters * length)
  }));
  for (let i = 0; i < customers.count; ++i) {
    const cluster = (i % clusters) * length;
    const begin = orders.start[i];
    const end = orders.start[i + 1];
    // the last day with an order before this one, and what there was by then
    let [before, frequency, monetary, revenue] = [-1, 0, 0, 0];
    for (let j = begin; j < end; ++j) {
      const day = orders.day[j];
      revenue += orders.revenue[j];
      if (j + 1 < end && orders.day[j + 1] === day) continue;
      let kind = 0;
      if (kinds) {
        kind =
          frequency === 0
            ? kinds.of(true, 1, j + 1 - begin, revenue)
            : kinds.of(false, day - before, frequency, monetary);
      }
      if (j + 1 < end) ++counts[kind].closed[cluster + orders.day[j + 1] - day];
      else ++counts[kind].open[cluster + asOfDay - day];
      [before, frequency, monetary] = [day, j + 1 - begin, revenue];
    }
  }
  return counts;
}

/** enough for a variance that is itself known to a tenth; few enough that 10 years of days fit anywhere */
const maximumClusters = 200;
