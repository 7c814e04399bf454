import {byChannel} from "./acquisition/byChannel.js";
import {forecastBy, type ExpectedRevenueAt} from "./acquisition/forecastBy.js";
import {forecastScale} from "./acquisition/forecastScale.js";
import {groupsOf} from "./acquisition/groupsOf.js";
import {monthlyCohorts} from "./acquisition/monthlyCohorts.js";
import type {Spend} from "./acquisition/spend.js";
import {thinned} from "./acquisition/thinned.js";
import {acquisitionAges, type Acquisition, type AcquisitionAge} from "./contract/acquisition.js";
import {schemaVersion} from "./contract/common.js";
import {calendarOf} from "./history/calendarOf.js";
import type {History} from "./types.js";

export interface AcquisitionOptions {
  spend: Spend | undefined;
  /** the shop's own; null where it says none, and revenue is told in its place */
  margin: number | null;
  burnInMonths: number;
  minimumGroup: number;
  /** what is expected of customers after a day; none where there is no model, or where it does not hold */
  expectedAt?: ExpectedRevenueAt;
}

/**
 * What customers cost and bring: by the month of their first order, and by their own age. In the data's first months, the burn-in, old
 * customers are seen for the first time, so those are counted and left out. O(orders).
 */
export function acquisition(
  history: History,
  {spend, margin, burnInMonths, minimumGroup, expectedAt}: AcquisitionOptions
): Acquisition {
  const calendar = calendarOf(history);
  const {months, partial} = calendar;
  const found = monthlyCohorts(history, calendar);
  const spent = spend?.total;
  const factor = margin ?? 1;
  const costOf = (some: readonly number[]) => {
    const customers = sum(some.map((month) => found.customers[month]));
    const known = some.every((month) => spent?.has(months[month]));
    const amount = known && some.length > 0 ? sum(some.map((month) => spent?.get(months[month]) ?? 0)) : null;
    return {customers, spend: amount, cac: amount !== null && customers > 0 ? amount / customers : null};
  };
  const span = (some: readonly number[]) => ({from: months[some[0]], to: months[some[some.length - 1]]});
  const brought = (some: readonly number[], age: number) =>
    factor * sum(some.map((month) => sum(found.revenue[month].slice(0, age + 1))));

  const acquired = months.flatMap((_, month) =>
    month >= burnInMonths && !partial[month] && found.customers[month] > 0 && found.lived[month] >= 0 ? [month] : []
  );
  const longest = Math.max(-1, ...acquired.map((month) => found.lived[month]));
  const living = Array.from({length: longest + 1}, (_, age) => acquired.filter((month) => found.lived[month] >= age));
  // a month of age is that of all who have lived it, so that the sum never falls because others are in it
  let total = 0;
  const curve = living.map((some, since) => {
    const {customers} = costOf(some);
    total += (factor * sum(some.map((month) => found.revenue[month][since]))) / customers;
    return {since, customers, perCustomer: total};
  });
  const buyers = living.map((some, since) => sum(some.map((month) => found.buyers[month][since])));
  const told = thinned(buyers, minimumGroup);

  const isAcquired = new Set(acquired);
  const customers = Array.from(found.cohort.keys()).filter((i) => isAcquired.has(found.cohort[i]));
  const scale = expectedAt ? forecastScale(history, customers, expectedAt) : null;
  const forecast = expectedAt && scale !== null ? forecastBy(history, {expectedAt, scale}) : null;
  // of months whose cost is not known nothing can be compared with it
  const paid = acquired.filter((month) => spent?.has(months[month]));
  const compared = paid.length > 0 ? paid : acquired;
  const members = paid.length > 0 ? customers.filter((i) => paid.includes(found.cohort[i])) : customers;
  const at = (some: readonly number[], revenue: number): AcquisitionAge["observed"] => {
    const cost = costOf(some);
    if (cost.customers < minimumGroup) return null;
    const perCustomer = revenue / cost.customers;
    return {...cost, perCustomer, ratio: cost.cac ? perCustomer / cost.cac : null};
  };
  const ages = acquisitionAges.map((age): AcquisitionAge => {
    const reached = compared.filter((month) => found.lived[month] >= age);
    return {
      months: age,
      observed: at(reached, brought(reached, age)),
      forecast:
        forecast && reached.length < compared.length
          ? at(compared, factor * sum(members.map((i) => forecast(i, age))))
          : null
    };
  });

  const cohorts = groupsOf(acquired, found.customers, minimumGroup).map((some) => {
    const cost = costOf(some);
    const observedMonths = Math.min(...some.map((month) => found.lived[month]));
    const points = Array.from({length: observedMonths + 1}, (_, since) => ({
      since,
      perCustomer: brought(some, since) / cost.customers
    }));
    const payback = cost.cac === null ? -1 : points.findIndex(({perCustomer}) => perCustomer >= (cost.cac as number));
    const own = points.map(({since}) => sum(some.map((month) => found.buyers[month][since])));
    return {
      ...span(some),
      ...cost,
      observedMonths,
      paybackMonths: payback < 0 ? null : payback,
      points: thinned(own, minimumGroup).map((since) => points[since])
    };
  });
  const channels = history.channels
    ? byChannel(history.channels, found.cohort, {months, acquired, spend: spend?.byChannel ?? new Map(), minimumGroup})
    : null;

  return {
    schemaVersion,
    basis: margin === null ? "revenue" : "margin",
    grossMargin: margin,
    burnInMonths,
    months: months.map((month, i) => {
      const cost = costOf([i]);
      return {
        month,
        ...cost,
        cac: partial[i] || i < burnInMonths ? null : cost.cac,
        burnIn: i < burnInMonths,
        partial: partial[i]
      };
    }),
    all: compared.length > 0 ? {...span(compared), ...costOf(compared)} : null,
    curve: told.map((age) => curve[age]),
    ages,
    forecastScale: forecast ? scale : null,
    cohorts,
    channels,
    missing: told.length > 0 ? null : missing(months.length, burnInMonths)
  };
}

function missing(months: number, burnIn: number): string {
  if (months <= burnIn)
    return `The data have ${months} months, and the first ${burnIn} hold old customers as if they were new (acquisition.burnInMonths).`;
  return `Too few customers had their first order in a whole month after the first ${burnIn}.`;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; ++i) total += values[i];
  return total;
}
