import type {Formatter} from "../charts/format.js";
import type {TrainedChurn} from "../../loaders/contract/churn.js";

/** A share of fewer says little. */
const enough = 50;

/**
 * "Tested on 4 earlier days, this came true for 71% of such customers (812 of 1,140)": of those whose risk was above one half, how
 * many left; it is of all customers together, and one who was among them on two days counts twice. Nothing where they were few.
 */
export function likelyLeft({leavers: {days}}: TrainedChurn, format: Formatter, approximate = false): string {
  let [likely, left] = [0, 0];
  for (const day of days) {
    likely += day.likely;
    left += day.likelyLeft;
  }
  if (!(likely >= enough)) return "";
  const when = days.length === 1 ? "an earlier day" : `${format.count(days.length)} earlier days`;
  const counts = `${approximate ? "about " : ""}${format.count(left)} of ${format.count(likely)}`;
  return `Tested on ${when}, this came true for ${format.percent(left / likely)} of such customers (${counts}).`;
}
