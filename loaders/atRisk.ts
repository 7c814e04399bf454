import {lossAt} from "./atRisk/lossAt.js";
import type {Expected, Loss} from "./atRisk/lossAt.js";
import {outcomesAfter, type Outcomes} from "./atRisk/outcomesAfter.js";
import type {LossCheck} from "./contract/summary.js";
import {formatDay} from "./day.js";
import type {History} from "./types.js";

export interface AtRisk {
  /** risk x (stays - leaves), one value a customer of today; null without a churn model, and where the check does not hold */
  amount: Float64Array | null;
  /** the same as known at an earlier day, by today's customers; null too where not both have a whole year behind them */
  amountBefore(day: number): Float64Array | null;
  loss: Loss;
  /** null without a churn model */
  check: LossCheck | null;
}

const yearDays = 365;
/** A year of quarters: what was lost longer ago tells of another shop. */
const mostTests = 4;
const minimumOutcomes = 50;

/**
 * Revenue at risk: what the next twelve months are expected to lose with those who place no order within the horizon, the
 * sum of risk x (stays - leaves). Beside it, how the same sum did at earlier cut-offs, a horizon apart, against what was
 * then lost; where it was off by more than a factor of two at one of them, the amount is none.
 */
export function atRisk(
  history: History,
  {
    horizonDays,
    riskAt,
    riskKnownAt,
    expectedAt
  }: {
    horizonDays: number;
    /** one risk a customer of the ledger (0 of who had not ordered) by today's model, or null without a churn model */
    riskAt(day: number): Float64Array | null;
    /** the same by a model that knew no more than that day; null too where none could be had */
    riskKnownAt(day: number): Float64Array | null;
    /** null where there is no model of orders */
    expectedAt(day: number, days: number): Expected | null;
  }
): AtRisk {
  const {asOfDay, firstDay, customers} = history;
  const outcomes: ({day: number; days: number} & Outcomes)[] = [];
  for (let k = 1; k <= mostTests; ++k) {
    const day = asOfDay - k * horizonDays;
    if (day < firstDay + 2 * horizonDays - 1) break;
    const days = Math.min(yearDays, asOfDay - day);
    outcomes.push({day, days, ...outcomesAfter(history, day, {days, horizonDays})});
  }
  const longest = outcomes.findLast(({silent, stayed}) => Math.min(silent, stayed) >= minimumOutcomes);
  const share = longest ? longest.shareLeft : 0;
  const lossOf = (day: number, days: number) =>
    lossAt(history, day, {days, horizonDays, expected: expectedAt(day, days), share});

  const check = (): LossCheck => {
    const ratios = outcomes.flatMap(({day, days, silent, stayed, ordered, spent}) => {
      const risk = riskKnownAt(day);
      if (risk === null || Math.min(silent, stayed) < minimumOutcomes) return [];
      const {stays, leaves} = lossOf(day, days);
      let [predicted, staysSum, staysSpent] = [0, 0, 0];
      for (let i = 0; i < risk.length; ++i) {
        predicted += risk[i] * (stays[i] - leaves[i]);
        if (!ordered[i]) continue;
        staysSum += stays[i];
        staysSpent += spent[i];
      }
      // what came of those who stayed tells whether these months were good ones
      const scale = staysSum > 0 ? staysSpent / staysSum : 0;
      const actual = stays.reduce((sum, amount, i) => sum + (ordered[i] ? 0 : scale * amount - spent[i]), 0);
      return {day: formatDay(day), days, ratio: actual > 0 ? predicted / actual : null};
    });
    const known = ratios.map(({ratio}) => ratio).filter((ratio) => ratio !== null);
    const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [null, null];
    const holds =
      low !== null && high !== null && known.length === ratios.length && low >= 1 / mostOff && high <= mostOff;
    return {ratios: ratios.toReversed(), low, high, holds};
  };

  const today = riskAt(asOfDay);
  const loss = ofToday(lossOf(asOfDay, yearDays));
  const checked = today && check();
  const yearAt = (day: number) => Math.min(yearDays, day - firstDay + 1);
  const amountAt = (day: number): Float64Array | null => {
    // a year is compared with a year, or with nothing
    if (yearAt(day) !== yearAt(asOfDay)) return null;
    const risk = checked?.holds ? riskAt(day) : null;
    if (risk === null) return null;
    const {stays, leaves} = day === asOfDay ? loss : lossOf(day, yearDays);
    return Float64Array.from({length: customers.count}, (_, i) => risk[i] * (stays[i] - leaves[i]));
  };
  return {amount: amountAt(asOfDay), amountBefore: amountAt, loss, check: checked};

  function ofToday({stays, leaves}: Loss): Loss {
    return {stays: stays.slice(0, customers.count), leaves: leaves.slice(0, customers.count)};
  }
}

/** A sum that was half or double of what was lost says nothing that one could act on. */
const mostOff = 2;
