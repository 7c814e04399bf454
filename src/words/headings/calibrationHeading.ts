import type {Formatter} from "../../charts/format.js";
import type {TrainedChurn} from "../../../loaders/contract/churn.js";

/** Level and spread must both be right before a risk means what it says; where risks lie too far apart, the high ones are too high. */
export function calibrationHeading({calibrationVerdict, baseRate, metrics}: TrainedChurn, format: Formatter): string {
  const {level, spread, meanPredicted} = calibrationVerdict;
  const since = metrics.recalibrated ? "; corrected since" : "";
  const [high, low] = spread === "too-bold" ? ["overstated", "understated"] : ["understated", "overstated"];
  if (level === "right")
    return spread === "right" ? "A risk means what it says" : `High risks are ${high}, and low ones ${low}${since}`;
  const off = level === "too-high" ? "overstated" : "understated";
  const most = spread === "right" ? "" : `, ${off === high ? "high" : "low"} ones most`;
  return `Risks are ${off}${most}: ${format.percent(baseRate)} left where ${format.percent(meanPredicted)} were expected${since}`;
}
