import type {Formatter} from "../charts/format.js";
import type {TrainedChurn} from "../../loaders/contract/churn.js";

/** "tested on 4 earlier days, the forecast was 85% to 102% of the number who then left"; it is of all customers together. */
export function leaversRange({leavers: {days, low, high}}: TrainedChurn, format: Formatter): string {
  if (days.length === 0 || !(low > 0)) return "";
  const [least, most] = [format.percent(low), format.percent(high)];
  const range = least === most ? least : `${least} to ${most}`;
  const when = days.length === 1 ? "an earlier day" : `${format.count(days.length)} earlier days`;
  return `tested on ${when}, the forecast was ${range} of the number who then left`;
}
