import type {Beside} from "../../data/besideOf.js";
import type {BesideNames} from "./besideNames.js";

/** Why there is nothing to compare; "" where there is. */
export function besideNotice({selection, comparison, same}: Beside, names: BesideNames): string {
  if (selection.totals.customers === 0) return ""; // whom the filters leave out is said beside them
  if (same) {
    return selection.filtered
      ? "The selection and what it is compared with are the same customers: there is nothing to compare."
      : "Everybody is compared with everybody, who are the same customers: choose a filter, or another comparison.";
  }
  if (comparison.totals.customers > 0) return "";
  const whom = [names.comparison, names.both].filter(Boolean).join(", ");
  return `There is nobody to compare with: no customer is in “${whom}”.`;
}
