import type {Churn} from "../../../loaders/contract/churn.js";

/** Says of a test of the churn model that its ten groups are fewer; nothing where they are ten, which the chart then says. */
export function joinedNote(churn: Churn): string | undefined {
  if ("missing" in churn || churn.calibration.length >= 10) return undefined;
  return "Groups in which too few left or stayed are put together.";
}
