import type {Recency} from "../contract/recency.js";
import type {History} from "../types.js";
import {finding, type Finding} from "./finding.js";

const oneInTen = 0.1;

/**
 * More than half of the customers silent for longer than the silence after which fewer than one in ten orders again, which
 * is another one for those who ordered on one day and for those who did on more. Where neither is known, as fewer than one in
 * ten return from the first day on, it is that of all gaps together. `usualDays` is the shorter of the two.
 */
export function lapsedBase(
  {customers, orders: {start, day}}: Pick<History, "customers" | "orders">,
  {lapsedAfterDays, returnProbability}: Pick<Recency, "lapsedAfterDays" | "returnProbability">
): Finding | null {
  const all = returnProbability.find(({probability}) => probability < oneInTen)?.days ?? null;
  const apart = lapsedAfterDays.once !== null || lapsedAfterDays.regulars !== null;
  const {once, regulars} = apart ? lapsedAfterDays : {once: all, regulars: all};
  const known = [once, regulars].filter((days) => days !== null);
  if (known.length === 0) return null;
  const count = customers.recency.reduce((total, recency, i) => {
    const after = day[start[i]] === day[start[i + 1] - 1] ? once : regulars;
    return total + (after !== null && recency - 1 >= after ? 1 : 0);
  }, 0);
  const share = count / customers.count;
  if (!(share > 0.5)) return null;
  return finding(
    {
      id: "lapsed-base",
      count,
      share,
      usualDays: Math.min(...known),
      affects: ["customers", "personas", "risk", "value"]
    },
    [{number: count}]
  );
}
