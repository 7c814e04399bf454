import type {Formatter} from "../charts/format.js";
import type {Personas} from "../../loaders/contract/personas.js";
import {factTable} from "./factTable.js";

const ranks: Record<NonNullable<Personas["names"]>[number]["rank"], string> = {
  "Big Spenders": "Spends most",
  "Loyal Customers": "Of the others, orders most often",
  "New / Occasional": "Of the others, orders least often",
  Quiet: "Of the others, silent longest"
};

/** The card of the personas. */
export function personasCardTable(
  {count, seed, inertia, silhouette, stability, margins, names = []}: Personas,
  format: Formatter
): HTMLElement {
  const rows = [
    [
      "Method",
      "k-means on z-scores of log(1 + recency), log(1 + orders), log(1 + spend); ten seeded starts, the best kept"
    ],
    ["Number", `${format.count(count)} (seed ${String(seed)})`],
    ["Inertia", format.number(inertia, 2)],
    ["Silhouette", format.fixed(silhouette, 3)],
    ...(stability
      ? [
          [
            "Stability",
            `adjusted Rand index ${format.fixed(stability.meanRandIndex)} on average over ${format.count(stability.resamples)} resamples, ${format.fixed(stability.lowRandIndex)} at the tenth percentile`
          ]
        ]
      : []),
    ...names.map(({rank, persona, because}) => [
      `Why ${persona}`,
      `${ranks[rank]} among the four. ${because ?? "The name passes its own test."}`
    ]),
    ...margins.map(({persona, borderline}) => [
      `Near a border: ${persona}`,
      `${format.percent(borderline)} of its customers`
    ]),
    ["Do not trust it", "to say where one persona ends: customers near a border could be in either"]
  ];
  return factTable(["Personas", "This run"], rows, {caption: "Card of the personas", words: [1]});
}
