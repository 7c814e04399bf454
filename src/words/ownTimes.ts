import type {Formatter} from "../charts/format.js";
import type {KeptCost} from "../data/keptCost.js";

/** The shop's own "acquiring costs five times as much as keeping", as far as its numbers carry it. */
export function ownTimes(cac: number, {action, cost, low, high}: KeptCost, format: Formatter): string {
  const [least, most] = [cac / high, cac / low].map((times) => format.fixed(times, times < 10 ? 1 : 0));
  return `A customer whom ${action} kept from leaving cost ${format.money(cost)} (${format.money(low)} to ${format.money(high)}): a new one costs ${least} to ${most} times that.`;
}
