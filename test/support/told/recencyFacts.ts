import type {Recency} from "../../../loaders/contract/recency.js";
import {foldTargets} from "../../../loaders/snapshot/disclose/foldSmall.js";
import {json} from "../../snapshot/published.js";
import type {Tellings} from "./tellings.js";

/** How long customers have been silent. */
export function recencyFacts({analysis, members, minimum, everybody, where, inSteps, running}: Tellings): void {
  const {customers} = analysis.history;
  const recency = json<Recency>(members, "recency.json");
  const bins = analysis.times.recency.histogram;
  const targets = foldTargets(
    bins.map((bin) => bin.customers),
    minimum
  );
  const bin = ({from, to}: {from: number; to: number}) =>
    where((i) => customers.recency[i] >= from && customers.recency[i] < to);
  running(
    "recency.json histogram",
    bins.map((_, to) => bins.flatMap((some, from) => (targets[from] === to ? bin(some) : []))),
    recency.histogram.map((row) => row.customers),
    everybody
  );
  const {days} = analysis.times.recency.defection;
  if (days === null) return;
  const of = where((i) => customers.recency[i] - 1 >= days);
  inSteps("recency.json beyondDefection", of, recency.beyondDefection);
}
