import type {Recency} from "../contract/recency.js";
import type {GapCurve} from "./gapCurve.js";

/** One in ten. */
const few = 0.1;

/** What the gaps after first orders and those after later ones say: who orders again, and the silence after which few do. */
export function afterOrder(
  [first, later]: GapCurve[],
  {horizonDays, tippingDays}: {horizonDays: number; tippingDays: number | null}
): Pick<Recency, "afterOrder" | "lapsedAfterDays"> {
  // past the one silence before the other would be no order
  const lapsed = (curve: GapCurve) => {
    const days = lapsedAfter(curve, horizonDays);
    return days === null ? null : Math.max(days, tippingDays ?? 0);
  };
  return {
    afterOrder: {first: followed(first, horizonDays), later: followed(later, horizonDays)},
    lapsedAfterDays: {once: lapsed(first), regulars: lapsed(later)}
  };
}

function followed(curve: GapCurve, horizonDays: number): Recency["afterOrder"]["first"] {
  const known = curve.returns(0, horizonDays);
  return known && {share: known.probability, low: known.low, high: known.high, gaps: curve.closed + curve.open};
}

/**
 * The smallest silence after which fewer than one in ten orders again within the horizon, and after no longer one clearly
 * more: in a shop that sells at Christmas many come back late. None where that holds right after an order, as the horizon is
 * too short to tell then.
 */
function lapsedAfter(curve: GapCurve, horizonDays: number): number | null {
  let from: number | null = null;
  for (let days = 0; days < curve.length; ++days) {
    const estimate = curve.returns(days, horizonDays);
    if (estimate === null) break;
    if (estimate.low > few) from = null;
    else if (estimate.probability < few) from ??= days;
  }
  return from === 0 ? null : from;
}
