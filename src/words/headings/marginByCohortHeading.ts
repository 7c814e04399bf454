import type {Acquisition} from "../../../loaders/contract/acquisition.js";
import type {Formatter} from "../../charts/format.js";

/** What to see in what customers bring by their age: the oldest age that is compared with the cost, and what is forecast beyond. */
export function marginByCohortHeading({ages, curve, basis}: Acquisition, format: Formatter): string | undefined {
  const seen = ages.findLast(({observed}) => observed !== null);
  const next = ages.findLast(({observed, forecast}) => observed === null && forecast !== null);
  if (seen?.observed) {
    const {perCustomer, ratio} = seen.observed;
    const brought = `${format.moneyCompact(perCustomer)} of ${basis} within ${format.count(seen.months)} months`;
    const times = (value: number) => `${format.number(value, 1)} times`;
    if (ratio === null) {
      const ahead = next?.forecast
        ? `; ${format.moneyCompact(next.forecast.perCustomer)} are expected within ${format.count(next.months)}`
        : "";
      return `A new customer brings ${brought}${ahead}`;
    }
    const ahead = next?.forecast?.ratio
      ? `; ${times(next.forecast.ratio)} are expected within ${format.count(next.months)}`
      : "";
    return `A new customer brings ${brought}, ${times(ratio)} what acquiring one cost${ahead}`;
  }
  const last = curve.at(-1);
  if (last === undefined || last.since === 0) return undefined;
  const months = last.since === 1 ? "month" : "months";
  return `A new customer brings ${format.moneyCompact(last.perCustomer)} of ${basis} within ${format.count(last.since)} ${months}`;
}
