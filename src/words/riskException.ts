import type {Summary} from "../../loaders/contract/summary.js";

/** Off by more than this, a sum of losses is worth a word beside "passed". */
const near = [0.8, 1.25];

/** In what the churn model, used as it is, came out wrong on earlier days, for a line that says that it passed: ", but risks ran high". */
export function riskException({riskTest, lossCheck}: Pick<Summary, "riskTest" | "lossCheck">): string {
  switch (riskTest) {
    case "too-high":
      return ", but risks ran high";
    case "too-low":
      return ", but risks ran low";
    case "too-bold":
      return ", but high risks ran too high";
    case "too-timid":
      return ", but high risks ran too low";
  }
  const {low, high} = lossCheck ?? {low: null, high: null};
  if (low === null || high === null) return "";
  // what was foreseen over what was lost
  return high < near[0] ? ", but more was lost" : low > near[1] ? ", but less was lost" : "";
}
