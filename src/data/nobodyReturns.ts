import type {Summary} from "../../loaders/contract/summary.js";
import type {Timing} from "../../loaders/contract/timing.js";

/** Whether nobody of any month's new customers has ordered in a later month, as far as counts are told to the customer. */
export function nobodyReturns({cohorts}: Timing, {privacy}: Pick<Summary, "privacy">): boolean {
  return (
    privacy.customers !== "aggregate" &&
    cohorts.length > 0 &&
    cohorts.every(({months}) => months.every(({customers, since}) => since === 0 || customers === 0))
  );
}
