import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/contract/summary.js";

/** Which months may still fall since goods come back late: "From Oct 2011 on (outlined), late returns may still lower revenue." */
export function provisionalNote({provisionalFrom}: Pick<Summary, "provisionalFrom">, format: Formatter): string {
  if (provisionalFrom === null) return "";
  return `From ${format.month(provisionalFrom)} on (outlined), late returns may still lower revenue.`;
}
