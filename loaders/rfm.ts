import {median} from "d3";
import {adjustedRandIndex} from "./math/adjustedRandIndex.js";
import {quintile} from "./math/quintile.js";
import {falseName} from "./rfm/falseName.js";
import {schemaVersion} from "./contract/common.js";
import {rfmGroups} from "./contract/rfm.js";
import type {Rfm, RfmGroup} from "./contract/rfm.js";
import type {Customers} from "./types.js";

/**
 * The groups of the classical grid: rows by recency score from 1 (silent longest) to 5, columns by value score from 1 to 5.
 * The table is the one in general use with ten groups; its corner of the longest silence and the least value is the
 * eleventh, Lost.
 */
const grid: RfmGroup[][] = [
  ["Lost", "Hibernating", "At risk", "At risk", "Can't lose"],
  ["Hibernating", "Hibernating", "At risk", "At risk", "Can't lose"],
  ["About to sleep", "About to sleep", "Needs attention", "Loyal", "Loyal"],
  ["Promising", "Potential loyalist", "Potential loyalist", "Loyal", "Loyal"],
  ["New", "Potential loyalist", "Potential loyalist", "Champions", "Champions"]
];

/**
 * Segments the customers by quintiles of recency and of value, the mean of the frequency and the monetary score rounded up,
 * crosses the eleven groups with the k-means personas, and says where the name of a group that is not small, a rank, is false by the store's own
 * measures. `assignment` indexes `names`.
 */
export function rfm(
  {count, recency, frequency, monetary, tenure}: Customers,
  personas: {names: string[]; assignment: Uint8Array},
  store: {horizonDays: number; tippingDays: number | null; minimumGroup: number}
): {
  names: readonly RfmGroup[];
  assignment: Uint8Array;
  member: Rfm;
  memberOf(amounts: Pick<Customers, "recency" | "monetary">): Rfm;
} {
  if (personas.assignment.length !== count)
    throw new Error(`invalid personas: ${personas.assignment.length} customers`);
  const recencyScore = quintile(recency).map((score) => 6 - score);
  const frequencyScore = quintile(frequency);
  const valueScore = quintile(monetary).map((score, i) => Math.ceil((score + frequencyScore[i]) / 2));
  const assignment = recencyScore.map((r, i) => rfmGroups.indexOf(grid[r - 1][valueScore[i] - 1]));

  /** The same groups with sums and means of other amounts than those that they were made from. */
  function memberOf(amounts: Pick<Customers, "recency" | "monetary">): Rfm {
    const groups = rfmGroups.map(() => empty());
    const cells = Array.from({length: 25}, () => empty());
    const crossed = Array.from({length: rfmGroups.length * personas.names.length}, () => empty());
    const total = empty();
    for (let i = 0; i < count; ++i) {
      const cell = (5 - recencyScore[i]) * 5 + valueScore[i] - 1;
      const pair = assignment[i] * personas.names.length + personas.assignment[i];
      for (const tally of [total, groups[assignment[i]], cells[cell], crossed[pair]]) {
        ++tally.customers;
        tally.revenue += amounts.monetary[i];
        tally.recency += amounts.recency[i];
        tally.frequency += frequency[i];
      }
    }
    return {
      schemaVersion,
      groups: groups.map(({customers, revenue, recency, frequency}, g) => ({
        group: rfmGroups[g],
        customers,
        customerShare: ratio(customers, count) ?? 0,
        revenue,
        revenueShare: Math.min(1, ratio(revenue, total.revenue) ?? 0),
        meanRecencyDays: ratio(recency, customers),
        meanFrequency: ratio(frequency, customers),
        meanMonetary: ratio(revenue, customers),
        note: customers < store.minimumGroup ? null : falseName(rfmGroups[g], medians(g), store)
      })),
      cells: cells.map(({customers, revenue}, c) => {
        const [r, v] = [5 - Math.floor(c / 5), (c % 5) + 1];
        return {recencyScore: r, valueScore: v, group: grid[r - 1][v - 1], customers, revenue};
      }),
      crossed: crossed.map(({customers, revenue}, pair) => {
        const g = Math.floor(pair / personas.names.length);
        const persona = personas.names[pair % personas.names.length];
        return {
          group: rfmGroups[g],
          persona,
          customers,
          revenue,
          groupShare: ratio(customers, groups[g].customers) ?? 0
        };
      }),
      agreement: adjustedRandIndex(assignment, personas.assignment)
    };
  }
  const medians = (g: number) => {
    const own = Array.from({length: count}, (_, i) => i).filter((i) => assignment[i] === g);
    const middle = (values: ArrayLike<number>) => median(own, (i) => values[i]) ?? 0;
    return {silence: middle(recency) - 1, tenure: middle(tenure), orders: middle(frequency)};
  };

  return {names: rfmGroups, assignment, member: memberOf({recency, monetary}), memberOf};
}

function empty(): {customers: number; revenue: number; recency: number; frequency: number} {
  return {customers: 0, revenue: 0, recency: 0, frequency: 0};
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
