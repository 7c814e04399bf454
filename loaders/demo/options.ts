import {utcMonth} from "d3";
import {readReasons} from "../contract/quality.js";
import type {ReadReason} from "../contract/quality.js";
import {demoKinds} from "./kinds.js";
import type {DemoKind} from "./kinds.js";
import type {DemoCampaign} from "./pastCampaigns.js";

/** What the demo store is made of. Nothing in it depends on the clock. */
export interface DemoOptions {
  /** a non-negative integer; the same options and seed give the same bytes */
  seed: number;
  /** customers with at least one good order in the window: exactly so many */
  customers: number;
  /** length of the window, which ends with `lastDay` */
  months: number;
  /** the as-of day, ISO */
  lastDay: string;
  /**
   * months that the shop had customers before the window opens; their earlier orders are not in the store. 0: every
   * customer's first order is in the window, as BG/NBD assumes
   */
  historyMonths: number;
  kinds: readonly DemoKind[];
  /** Christmas peak, summer dip, quiet weekends and holidays; false: every day is alike */
  seasonality: boolean;
  /** growth of the number of new customers per year; 0.1 is 10 % */
  growth: number;
  /** share of the lines that cleaning must reject; 0 for none. They come on top of the orders, whose laws they leave alone */
  spoiledShare: number;
  /** how the spoiled lines divide, scaled to sum to one */
  spoiledMix: Record<ReadReason, number>;
  /** that the shop has sent, the earliest first; none by default: customers are then what their kinds say */
  campaigns: readonly DemoCampaign[];
  /** write the lines in order of time; needs memory in proportion to the orders. Default: up to 50,000 customers */
  sortByTime: boolean;
}

export const demoDefaults: DemoOptions = {
  seed: 20261031,
  customers: 6000,
  months: 24,
  lastDay: "2026-10-31",
  historyMonths: 36,
  kinds: demoKinds,
  seasonality: true,
  growth: 0.05,
  spoiledShare: 0.02,
  spoiledMix: {
    "no-customer": 0.32,
    "unreadable-date": 0.07,
    "after-as-of": 0.05,
    "unreadable-number": 0.06,
    cancelled: 0.38,
    "quantity-not-positive": 0.06,
    "price-not-positive": 0.06
  },
  campaigns: [],
  sortByTime: true
};

/** Fills in the defaults. Throws one line for an option that makes no store. */
export function demoOptions(given: Partial<DemoOptions> = {}): DemoOptions {
  const customers = given.customers ?? demoDefaults.customers;
  const options = {...demoDefaults, sortByTime: customers <= 50_000, ...given};
  integer("seed", options.seed, 0, Number.MAX_SAFE_INTEGER);
  integer("customers", options.customers, 1, 9_000_000);
  integer("months", options.months, 1, 600);
  integer("historyMonths", options.historyMonths, 0, 600);
  if (dayNumber(options.lastDay) === undefined) throw new Error(`invalid demo lastDay: ${options.lastDay}`);
  number("growth", options.growth, (x) => x > -1);
  number("spoiledShare", options.spoiledShare, (x) => x >= 0 && x < 1);
  for (const reason of readReasons) number(`spoiledMix ${reason}`, options.spoiledMix[reason], (x) => x >= 0);
  if (!readReasons.some((reason) => options.spoiledMix[reason] > 0))
    throw new Error("missing demo spoiledMix: all zero");
  if (!(options.kinds.length > 0)) throw new Error("missing demo kinds");
  options.kinds.forEach(checkKind);
  if (!options.kinds.some((kind) => kind.share > 0)) throw new Error("missing demo kinds: all shares are zero");
  return options;
}

/** First and last day of the window and the first day of the shop, as days since 1970-01-01. */
export function demoDays({lastDay, months, historyMonths}: DemoOptions): {shop: number; first: number; last: number} {
  const last = dayNumber(lastDay)!;
  const end = new Date((last + 1) * msPerDay);
  const before = (n: number) => Math.floor(utcMonth.offset(end, -n).getTime() / msPerDay);
  return {shop: before(months + historyMonths), first: before(months), last};
}

const msPerDay = 86_400_000;

function dayNumber(day: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return new Date(time).getTime() === time && new Date(time).toISOString().startsWith(day)
    ? time / msPerDay
    : undefined;
}

function checkKind(kind: DemoKind) {
  const {purchase, spend} = kind;
  number(`share of ${kind.name}`, kind.share, (x) => x >= 0 && x < Infinity);
  number(`homeShare of ${kind.name}`, kind.homeShare, (x) => x >= 0 && x <= 1);
  number(`linesPerOrder of ${kind.name}`, kind.linesPerOrder, (x) => x >= 1 && x < Infinity);
  for (const key of ["p", "q", "v"] as const) number(`${key} of ${kind.name}`, spend[key], positive);
  if ("rate" in purchase) {
    number(`rate of ${kind.name}`, purchase.rate, positive);
    number(`dropOut of ${kind.name}`, purchase.dropOut, (x) => x >= 0 && x <= 1);
  } else {
    for (const key of ["r", "alpha", "a", "b"] as const) number(`${key} of ${kind.name}`, purchase[key], positive);
  }
}

function integer(name: string, value: number, low: number, high: number) {
  number(name, value, (x) => Number.isInteger(x) && x >= low && x <= high);
}

function number(name: string, value: number, holds: (x: number) => boolean) {
  if (!holds(value)) throw new Error(`invalid demo ${name}: ${value}`);
}

function positive(x: number): boolean {
  return x > 0 && x < Infinity;
}
