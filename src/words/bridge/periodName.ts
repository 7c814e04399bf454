import type {Formatter} from "../../charts/format.js";
import type {BridgePeriod} from "../../../loaders/contract/bridge.js";

/** A whole period by its first day (ISO): "Nov 2011", "Q3 2011", "2011". */
export function periodName(period: BridgePeriod, from: string, format: Formatter): string {
  const year = from.slice(0, 4);
  if (period === "year") return year;
  if (period === "month") return format.month(from);
  return `Q${Math.ceil(Number(from.slice(5, 7)) / 3)} ${year}`;
}
