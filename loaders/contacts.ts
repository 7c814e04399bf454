import type {Campaign} from "./types.js";

export interface ContactInputs {
  /** of today's customers */
  ids: readonly string[];
  asOfDay: number;
  campaigns: readonly Campaign[];
  /** the last day on which each customer is not to be contacted */
  suppressed: ReadonlyMap<string, number>;
}

export interface ContactOptions {
  /** a campaign runs for so many days after the sending */
  windowDays: number;
  /** nobody is contacted again within so many days, nor more often in a year */
  quietDays: number;
  perYear: number;
}

/** Why a customer gets no action now; the first that holds. */
export const barredReasons = ["suppressed", "heldOut", "quiet", "perYear"] as const;

export type BarredReason = (typeof barredReasons)[number];

const yearDays = 365;

/**
 * Who gets no action now, whatever the rules say: those whom the shop keeps from contacts, the control group of a campaign
 * that runs (whoever is treated otherwise is no control), and those who have been contacted lately or often enough.
 * `barred` has 1 for each of them.
 */
export function contacts(
  {ids, asOfDay, campaigns, suppressed}: ContactInputs,
  {windowDays, quietDays, perYear}: ContactOptions
): {barred: Uint8Array; counts: Record<BarredReason, number>} {
  const held = new Set<string>();
  const quiet = new Set<string>();
  const times = new Map<string, number>();
  for (const {rows} of campaigns) {
    for (const {day, arm, customer} of rows) {
      if (customer === "") continue;
      const ago = asOfDay - day;
      if (arm === "control") {
        if (ago < windowDays) held.add(customer);
        continue;
      }
      if (ago < quietDays) quiet.add(customer);
      if (ago < yearDays) times.set(customer, (times.get(customer) ?? 0) + 1);
    }
  }
  const holds: Record<BarredReason, (id: string) => boolean> = {
    suppressed: (id) => (suppressed.get(id) ?? -Infinity) >= asOfDay,
    heldOut: (id) => held.has(id),
    quiet: (id) => quiet.has(id),
    perYear: (id) => (times.get(id) ?? 0) >= perYear
  };
  const counts: Record<BarredReason, number> = {suppressed: 0, heldOut: 0, quiet: 0, perYear: 0};
  const barred = new Uint8Array(ids.length);
  for (const [i, id] of ids.entries()) {
    const reason = barredReasons.find((name) => holds[name](id));
    if (reason === undefined) continue;
    barred[i] = 1;
    ++counts[reason];
  }
  return {barred, counts};
}
