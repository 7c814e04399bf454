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

/** Who a customer was when a gap began: names, and the one that fits recency (days), orders so far and revenue so far. */
export interface GapPersonas {
  names: string[];
  nearest(recency: number, frequency: number, monetary: number): number;
}

/**
 * One set of counts for each persona, or one for all customers. The persona is the one at the end of the day on which the
 * gap began: recency 1, orders and revenue up to and with that day. O(orders).
 */
export function collectGaps({asOfDay, firstDay, customers, orders}: History, personas?: GapPersonas): GapCounts[] {
  const length = asOfDay - firstDay + 1;
  const clusters = Math.max(1, Math.min(customers.count, maximumClusters));
  const counts = Array.from({length: personas?.names.length ?? 1}, () => ({
    length,
    clusters,
    closed: new Int32Array(clusters * length),
    open: new Int32Array(clusters * length)
  }));
  for (let i = 0; i < customers.count; ++i) {
    const begin = (i % clusters) * length;
    const end = orders.start[i + 1];
    let revenue = 0;
    for (let j = orders.start[i]; j < end; ++j) {
      const day = orders.day[j];
      revenue += orders.revenue[j];
      if (j + 1 < end && orders.day[j + 1] === day) continue;
      const kind = personas ? personas.nearest(1, j + 1 - orders.start[i], revenue) : 0;
      if (j + 1 < end) ++counts[kind].closed[begin + orders.day[j + 1] - day];
      else ++counts[kind].open[begin + asOfDay - day];
    }
  }
  return counts;
}

/** enough for a variance that is itself known to a tenth; few enough that 10 years of days fit anywhere */
const maximumClusters = 200;
