import type {BuildRecord} from "../contract/history.js";
import {checkIds, type CheckId} from "../contract/watch.js";
import {parseDay} from "../day.js";
import type {History} from "../types.js";
import {storeFigures} from "./storeFigures.js";

/** What a check found, in its own measure, and in a sentence; undefined where it could not look. */
export type Found = {found: number; sentence: string} | undefined;

/** Days by which a window's start may move beyond the time that passed: an order need not have come on its first day. */
const slackDays = 7;
const closedMonths = 2;

/**
 * Looks for losses against an earlier build: the same figures, up to its as-of day, over the days that both cover. Where the
 * start of the data moved with the time, whole months from there on are compared.
 */
export function compare(
  {ledger, firstDay}: Pick<History, "ledger" | "firstDay">,
  now: BuildRecord,
  then: BuildRecord
): Record<CheckId, Found> {
  const to = parseDay(then.asOf);
  const passed = Math.max(0, parseDay(now.asOf) - to);
  const thenFirst = parseDay(then.firstDay);
  // a start that moved further than the time that passed is a loss
  const from = Math.max(thenFirst, Math.min(firstDay, thenFirst + passed + slackDays));
  const figures = storeFigures(ledger, {from: thenFirst, to});
  const rolled = from > thenFirst;
  const isShared = ({month}: {month: string}) => !rolled || parseDay(`${month}-01`) >= from;
  const before = then.months.filter(isShared);
  const after = new Map(figures.months.filter(isShared).map((month) => [month.month, month]));
  const lost = (what: string, key: "lines" | "customers" | "grossRevenue"): Found => {
    const was = rolled ? sum(before, key) : then[key];
    const is = rolled ? (sum([...after.values()], key) ?? 0) : figures[key];
    if (was === undefined || !(was > 0)) return undefined;
    return {
      found: 1 - is / was,
      sentence: `${what} up to ${then.asOf}: ${number(is)}, where the build of that day had ${number(was)} (${percent(is / was - 1)})`
    };
  };
  const factor = figures.medianAmount / then.medianAmount;
  // the month before the previous build's is not over for long, and late lines are usual
  const closed = before.filter(
    ({month, grossRevenue}) => monthsBetween(month, then.asOf) >= closedMonths && grossRevenue > 0
  );
  const restated = closed.map(({month, grossRevenue}) => ({
    month,
    change: (after.get(month)?.grossRevenue ?? 0) / grossRevenue - 1
  }));
  const worst = most(restated, ({change}) => Math.abs(change));
  const gone = then.columns.filter((role) => !now.columns.includes(role));
  const rejected = most(
    now.reasons.map(({reason, share}) => ({
      reason,
      share,
      more: share - (then.reasons.find((other) => other.reason === reason)?.share ?? 0)
    })),
    ({more}) => more
  );
  const back = to - parseDay(now.asOf);
  return {
    "as-of-back": {found: Math.max(0, back), sentence: `the data end on ${now.asOf}, where they ended on ${then.asOf}`},
    "lines-lost": lost("order lines", "lines"),
    "customers-lost": lost("customers", "customers"),
    "revenue-lost": lost("revenue before returns", "grossRevenue"),
    "amount-scale":
      Number.isFinite(factor) && factor > 0
        ? {
            found: Math.max(factor, 1 / factor),
            sentence: `half of the orders up to ${then.asOf} are above ${number(figures.medianAmount)}, where that was ${number(then.medianAmount)}`
          }
        : undefined,
    "month-restated": worst && {
      found: Math.abs(worst.change),
      sentence: `revenue before returns of ${worst.month}, long over, changed by ${percent(worst.change)}`
    },
    "column-lost": {found: gone.length, sentence: `the source has no column any more for: ${gone.join(", ")}`},
    rejected: rejected && {
      found: Math.max(0, rejected.more),
      sentence: `${percent(rejected.share)} of the lines are not counted (${rejected.reason}), where it was ${percent(rejected.share - rejected.more)}`
    },
    "doubled-lines": {
      found: Math.max(0, now.copies - then.copies),
      sentence: `${percent(now.copies)} of the lines are copies of another, where it was ${percent(then.copies)}`
    }
  };
}

/** Nothing could be looked for. */
export function nothing(): Record<CheckId, Found> {
  return Object.fromEntries(checkIds.map((id) => [id, undefined])) as Record<CheckId, Found>;
}

/** Undefined where a row does not tell it. */
function sum<T>(rows: readonly T[], key: keyof T): number | undefined {
  return rows.some((row) => row[key] === null)
    ? undefined
    : rows.reduce((total, row) => total + (row[key] as number), 0);
}

function most<T>(rows: readonly T[], by: (row: T) => number): T | undefined {
  return rows.reduce<T | undefined>((best, row) => (best === undefined || by(row) > by(best) ? row : best), undefined);
}

function monthsBetween(month: string, day: string): number {
  return monthIndex(day) - monthIndex(month);
}

function monthIndex(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
}

function number(value: number): string {
  return new Intl.NumberFormat("en", {maximumSignificantDigits: 4}).format(value);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.replace("-", "−");
}
