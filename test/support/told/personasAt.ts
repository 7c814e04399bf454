import {knownAt} from "../../../loaders/history/knownAt.js";
import type {Analysis} from "../../../loaders/pipeline.js";

/** Each customer's nearest persona by what was known at the end of a day; -1 for who had not ordered. */
export function personasAt({history, nearest: {nearest}}: Analysis, day: number): number[] {
  const known = knownAt(history.ledger, day);
  return Array.from({length: history.customers.count}, (_, i) => {
    const [begin, end] = [known.start[i], known.start[i + 1]];
    if (begin === end) return -1;
    let monetary = 0;
    for (let j = begin; j < end; ++j) monetary += known.revenue[j];
    return nearest(day + 1 - known.day[end - 1], end - begin, monetary);
  });
}
