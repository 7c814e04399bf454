import {knownAt} from "../history/knownAt.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {Summary} from "../contract/summary.js";
import type {Analysis} from "../pipeline.js";
import type {Periods} from "./summary.js";

/**
 * Each persona's share of a period's revenue, by the persona that customers had on the day before the period began: by today's,
 * those who have just spent would have been the big spenders all along. Of those who had ordered by then.
 */
export function segmentShares(
  {history, persona, nearest}: Pick<Analysis, "history" | "persona" | "nearest">,
  {current, previous}: Periods
): Summary["segmentShares"] {
  const [now, before] = [current, previous].map((period) => period && sharesOf(history, nearest, period));
  if (now === null) return [];
  return persona.names.map((name, code) => ({
    persona: name,
    customers: Math.min(now.customers[code], before ? before.customers[code] : Infinity),
    active: now.active[code],
    activeBefore: before && before.active[code],
    current: now.revenue === 0 ? null : now.sums[code] / now.revenue,
    before: before === null || before.revenue === 0 ? null : before.sums[code] / before.revenue
  }));
}

function sharesOf(
  {ledger}: Analysis["history"],
  {names, nearest}: Analysis["nearest"],
  {from, to}: {from: number; to: number}
) {
  const known = knownAt(ledger, from - 1);
  // with what had come back by the period's end, in both: the later one has had no more time
  const spent = revenueBetween(knownAt(ledger, to), from, to).revenue;
  const sums = new Float64Array(names.length);
  const customers = new Int32Array(names.length);
  const active = new Int32Array(names.length);
  for (let i = 0; i < spent.length; ++i) {
    const [begin, end] = [known.start[i], known.start[i + 1]];
    if (begin === end) continue;
    let monetary = 0;
    for (let j = begin; j < end; ++j) monetary += known.revenue[j];
    const code = nearest(from - known.day[end - 1], end - begin, monetary);
    ++customers[code];
    sums[code] += spent[i];
    if (spent[i] > 0) ++active[code];
  }
  return {sums, customers, active, revenue: sums.reduce((total, value) => total + value, 0)};
}
