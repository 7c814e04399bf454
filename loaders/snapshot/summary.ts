import {provisionalFrom} from "../history/provisionalFrom.js";
import type {Config} from "../config/schema.js";
import {formatDay} from "../day.js";
import type {Churn} from "../contract/churn.js";
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
    lossCheck,
    churn,
    periods,
    segmentShares
  }: {
    history: History;
    rowsKept: number;
    segments: PersonaStatistics[];
    vip: Uint8Array;
    /** null where no churn model is used */
    revenueAtRisk: number | null;
    lossCheck: Summary["lossCheck"];
    churn: Churn;
    periods: Periods;
    segmentShares: Summary["segmentShares"];
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
    privacy: {customers: config.privacy.customers, minimumGroup: config.privacy.minimumGroup},
    // known once it is known who is listed
    orders: null,
    quarters: [],
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
    model: churn.model,
    riskTest: riskTest(churn),
    yearDays: Math.min(365, asOfDay - firstDay + 1),
    lossCheck,
    provisionalFrom: provisionalFrom(history),
    period: {
      days: periods.days,
      kind: periods.kind,
      current: isoPeriod(periods.current),
      previous: periods.previous && isoPeriod(periods.previous)
    },
    segmentShares,
    topPersona: segments.reduce((top, segment) => (segment.revenue > top.revenue ? segment : top)).persona,
    vips: {
      customers: spends.length,
      minimumMonetary: round(spends.reduce((a, b) => Math.min(a, b))),
      revenueShare: spends.reduce((sum, value) => sum + value, 0) / revenue
    },
    personas: segments.map((segment) => ({...segment, revenue: round(segment.revenue)}))
  };
}

/** Level first: where all are too high, it matters less that some are more so. */
function riskTest(churn: Churn): Summary["riskTest"] {
  if ("missing" in churn || !churn.model.used) return null;
  if (churn.metrics.recalibrated) return "right";
  const {level, spread} = churn.calibrationVerdict;
  return level === "right" ? spread : level;
}

/** Two spans of `days` days, in days since 1970-01-01; no previous one where the history is too short. */
export interface Periods {
  days: number;
  kind: "year-on-year" | "sequential" | null;
  current: {from: number; to: number};
  previous: {from: number; to: number} | null;
}

/**
 * The last `days` days beside the same days a year before, where both spans lie wholly in the data and do not overlap: what
 * came before them in the year may be another season. Else beside the days before them.
 */
export function comparePeriods({firstDay, asOfDay}: History, days: number): Periods {
  const current = {from: Math.max(firstDay, asOfDay - days + 1), to: asOfDay};
  const before = (lag: number) => ({from: asOfDay - lag - days + 1, to: asOfDay - lag});
  const isWhole = ({from}: {from: number}) => from >= firstDay;
  if (days <= yearDays && isWhole(before(yearDays))) {
    return {days, kind: "year-on-year", current, previous: before(yearDays)};
  }
  const previous = isWhole(before(days)) ? before(days) : null;
  return {days, kind: previous && "sequential", current, previous};
}

const yearDays = 365;

function isoPeriod({from, to}: {from: number; to: number}): {from: string; to: string} {
  return {from: formatDay(from), to: formatDay(to)};
}
