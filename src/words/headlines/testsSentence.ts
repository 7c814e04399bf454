import type {Churn, TrainedChurn} from "../../../loaders/contract/churn.js";
import type {Formatter} from "../../charts/format.js";
import {quantity} from "../quantity.js";

/**
 * "Among the 1,204 who had ordered in the 90 days before, its AUC is 0.68; at 4 earlier cut-offs it was 0.69 to 0.73." What
 * one number for all customers on one day hides; nothing where there is no model.
 */
export function testsSentence(churn: Churn, format: Formatter): string {
  if ("missing" in churn || !churn.model.used) return "";
  const {rolling, horizonDays, metrics} = churn;
  const parts: string[] = [];
  if (metrics.active !== null) {
    const {customers, auc} = metrics.active;
    const before = quantity(format, horizonDays, "day");
    parts.push(
      `among the ${format.count(customers)} who had ordered in the ${before} before, its AUC is ${format.fixed(auc)}`
    );
  }
  if (rolling.length > 0) {
    const areas = rolling.map(({auc}) => auc);
    const [low, high] = [format.fixed(Math.min(...areas)), format.fixed(Math.max(...areas))];
    const range = low === high ? low : `${low} to ${high}`;
    parts.push(
      `${parts.length > 0 ? "" : "its AUC "}at ${quantity(format, rolling.length, "earlier cut-off")} ${parts.length > 0 ? "it was" : "was"} ${range}`
    );
  }
  const text = parts.join("; ");
  const sentence = parts.length === 0 ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}. `;
  return `${sentence}${foundSentence(churn, format)}`;
}

/** How the mean risk, and the number of those more likely than not to leave, stood the test. */
function foundSentence({baseRate, calibrationVerdict, thresholds}: TrainedChurn, format: Formatter): string {
  const mean = `On the day of the test ${format.percent(calibrationVerdict.meanPredicted)} were expected to leave, and ${format.percent(baseRate)} did`;
  const half = thresholds.find(({threshold}) => threshold === 0.5);
  const called = half ? half.truePositives + half.falsePositives : 0;
  if (half === undefined || called === 0) return `${mean}.`;
  return `${mean}; of the ${format.count(called)} called more likely than not to leave, ${format.percent(half.truePositives / called)} left.`;
}
