import type {Config} from "../config/schema.js";
import {formatDay} from "../day.js";
import {schemaVersion} from "../contract/common.js";
import type {PersonaStatistics, Summary} from "../contract/summary.js";
import type {History} from "../types.js";
import {moneyRounder} from "./money.js";

/** The summary of the whole store: totals, the periods compared, and the personas. */
export function summary(
  config: Config,
  {
    history,
    rowsKept,
    segments,
    vip,
    revenueAtRisk,
    model,
    periods
  }: {
    history: History;
    rowsKept: number;
    segments: PersonaStatistics[];
    vip: Uint8Array;
    /** null where no churn model is used */
    revenueAtRisk: number | null;
    model: Summary["model"];
    periods: Periods;
  }
): Summary {
  const {customers, orders, ledger, firstDay, asOfDay} = history;
  const {monetary} = customers;
  const round = moneyRounder(config.store.currency);
  const revenue = monetary.reduce((sum, value) => sum + value, 0);
  const gross = round(ledger.orders.revenue.reduce((sum, value) => sum + value, 0));
  const spends = monetary.filter((_, i) => vip[i] === 1);
  return {
    schemaVersion,
    store: {...config.store, simulated: config.source.kind === "demo"},
    privacy: config.privacy,
    dataAsOf: formatDay(asOfDay),
    freshness: {warnAfterDays: config.source.kind === "demo" ? null : config.freshness.warnAfterDays},
    site: {url: config.site.url ?? null},
    window: {from: formatDay(firstDay), to: formatDay(asOfDay)},
    returns: config.returns,
    totals: {
      customers: customers.count,
      orders: orders.count,
      orderLines: rowsKept,
      revenue: round(revenue),
      grossRevenue: gross,
      returnedRevenue: round(gross - round(revenue)),
      averageOrderValue: round(revenue / orders.count),
      revenuePerCustomer: round(revenue / customers.count),
      revenueAtRisk: revenueAtRisk === null ? null : round(revenueAtRisk)
    },
    model,
    period: {
      days: periods.days,
      current: isoPeriod(periods.current),
      previous: periods.previous && isoPeriod(periods.previous)
    },
    topPersona: segments.reduce((top, segment) => (segment.revenue > top.revenue ? segment : top)).persona,
    vips: {
      customers: spends.length,
      minimumMonetary: round(spends.reduce((a, b) => Math.min(a, b))),
      revenueShare: spends.reduce((sum, value) => sum + value, 0) / revenue
    },
    personas: segments.map((segment) => ({...segment, revenue: round(segment.revenue)}))
  };
}

/** The last `days` days and those before them, days since 1970-01-01; no previous period where the history is too short. */
export interface Periods {
  days: number;
  current: {from: number; to: number};
  previous: {from: number; to: number} | null;
}

export function comparePeriods({firstDay, asOfDay}: History, days: number): Periods {
  const current = {from: Math.max(firstDay, asOfDay - days + 1), to: asOfDay};
  const previous = {from: asOfDay - 2 * days + 1, to: asOfDay - days};
  return {days, current, previous: previous.from >= firstDay ? previous : null};
}

function isoPeriod({from, to}: {from: number; to: number}): {from: string; to: string} {
  return {from: formatDay(from), to: formatDay(to)};
}
