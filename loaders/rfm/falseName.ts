import type {RfmGroup} from "../contract/rfm.js";

/** What half of a group's customers reach or exceed: days since the last and the first order, number of orders. */
export interface GroupMedians {
  silence: number;
  tenure: number;
  orders: number;
}

const present: ReadonlySet<RfmGroup> = new Set(["Champions", "Loyal", "Potential loyalist", "New", "Promising"]);
const absent: ReadonlySet<RfmGroup> = new Set(["At risk", "Can't lose", "Hibernating", "Lost"]);
const repeated: ReadonlySet<RfmGroup> = new Set(["Champions", "Loyal"]);

/**
 * The groups are ranks: somebody is a Champion in any store, and somebody Lost. Says in what the name is false by the store's
 * own measures (the tipping point, the horizon); null where it is not, or nobody is in the group.
 */
export function falseName(
  group: RfmGroup,
  {silence, tenure, orders}: GroupMedians,
  {horizonDays, tippingDays}: {horizonDays: number; tippingDays: number | null}
): string | null {
  const found: string[] = [];
  if (present.has(group) && tippingDays !== null && silence >= tippingDays)
    found.push(
      `half of them have been silent for ${Math.floor(silence)} days or more, past the tipping point of ${tippingDays}`
    );
  if (absent.has(group) && tippingDays !== null && silence < tippingDays)
    found.push(`half of them ordered within the tipping point of ${tippingDays} days`);
  if (repeated.has(group) && orders < 2) found.push("half of them ordered once");
  if (group === "New" && tenure > horizonDays)
    found.push(`half of them first ordered ${Math.floor(tenure)} days ago or earlier`);
  return found.length === 0 ? null : `By rank only: ${found.join("; ")}.`;
}
