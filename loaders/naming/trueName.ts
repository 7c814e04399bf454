import type {RankName} from "../contract/personas.js";
import type {Recency} from "../contract/recency.js";
import type {Profile} from "./profileOf.js";

interface Store extends Pick<Recency, "defection" | "lapsedAfterDays"> {
  horizonDays: number;
}

/** What a persona is called, and why where that is not the name of its rank. */
interface Named {
  name: string;
  because: string | null;
}

/**
 * The name that a persona of this rank has earned. Past the store's own tipping point it is Lapsing, past the silence after
 * which fewer than one in ten orders again it is Lapsed, whatever its rank; before them Loyal needs two orders and a risk
 * under one half (without a risk, a recency under the horizon), and New a tenure under the horizon.
 */
export function trueName(rank: RankName, profile: Profile, store: Store): Named {
  return silentName(rank, profile, store) ?? presentName(rank, profile, store);
}

function silentName(rank: RankName, {silence, orders}: Profile, {defection, lapsedAfterDays}: Store): Named | null {
  const tipping = defection.days;
  const lapsed = orders >= 2 ? lapsedAfterDays.regulars : lapsedAfterDays.once;
  const isPast = (days: number | null): days is number => days !== null && silence >= days;
  const half = `Half of them have been silent for ${whole(silence)} days or more`;
  if (isPast(lapsed)) {
    return {
      name: silentNames[rank]("Lapsed", orders),
      because: `${half}; after ${lapsed} days fewer than one in ten ${orders >= 2 ? "such customers" : "customers with one order"} order again.`
    };
  }
  if (!isPast(tipping)) return null;
  return {
    name: silentNames[rank]("Lapsing", orders),
    because: `${half}, past the tipping point of ${tipping} days.`
  };
}

const silentNames: Record<RankName, (state: "Lapsing" | "Lapsed", orders: number) => string> = {
  "Big Spenders": (state) => `${state} Big Spenders`,
  "Loyal Customers": (state, orders) => `${state} ${orders >= 2 ? "Regulars" : "One-time Buyers"}`,
  "New / Occasional": (state) => `${state} Occasional`,
  Quiet: (state) => state
};

function presentName(rank: RankName, {silence, tenure, orders, risk}: Profile, {horizonDays}: Store): Named {
  if (rank === "Loyal Customers") {
    if (!(orders >= 2)) return {name: "One-time Buyers", because: "Half of them ordered once."};
    if (risk === null ? silence < horizonDays : risk < 0.5) return {name: rank, because: null};
    const because =
      risk === null
        ? `Half of them have been silent for ${whole(silence)} days or more, longer than the horizon.`
        : `Half of them have a risk of ${Math.round(100 * risk)}% or more of ordering nothing within ${horizonDays} days.`;
    return {name: "Repeat Customers", because};
  }
  if (rank === "New / Occasional" && !(tenure < horizonDays)) {
    return {name: "Occasional", because: `Half of them first ordered ${whole(tenure)} days ago or earlier.`};
  }
  return {name: rank, because: null};
}

function whole(days: number): number {
  return Math.floor(days);
}
