import type {DemoClock} from "./clock.js";
import type {DemoCustomer} from "./simulate.js";

/**
 * What is to be expected of a customer at the end of a day by whoever knows their true rate and drop-out probability: the
 * probability of no order within the horizon, and the revenue of the next twelve months with an order in it and without
 * (Fader, Hardie and Lee, 2005, section 3, given both). Undefined before the first order of the window.
 */
export function outlook(
  {rate, dropOut, meanSpend, acquiredDay, orders}: DemoCustomer,
  {day, horizonDays, clock}: {day: number; horizonDays: number; clock: Pick<DemoClock, "at">}
): {risk: number; stays: number; leaves: number} | undefined {
  const before = orders.filter((order) => order.day <= day);
  if (before.length === 0) return undefined;
  const last = before[before.length - 1].day;
  const now = clock.at(day + 1);
  const horizon = clock.at(day + 1 + horizonDays) - now;
  const year = 365.25 / 7;
  // nobody drops out after the very first order
  const odds = last === acquiredDay ? 0 : (dropOut / (1 - dropOut)) * Math.exp(rate * (now - clock.at(last)));
  const alive = 1 / (1 + odds);
  // of those who are still customers, who places no order in the horizon
  const silent = Math.exp(-rate * horizon);
  const risk = 1 - alive * (1 - silent);
  const ordersOf = (weeks: number) => (dropOut > 0 ? -Math.expm1(-rate * dropOut * weeks) / dropOut : rate * weeks);
  return {
    risk,
    stays: (meanSpend * (ordersOf(year) - silent * ordersOf(year - horizon))) / (1 - silent),
    leaves: (meanSpend * alive * silent * ordersOf(year - horizon)) / risk
  };
}
