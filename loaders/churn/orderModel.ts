import type {TrainedChurn} from "../contract/churn.js";
import {formatDay} from "../day.js";
import {normalReach} from "../math/normal.js";
import {outages} from "../math/outages.js";
import type {History} from "../types.js";
import {modelColumns, orderColumn} from "./features.js";
import {fitModel, logOddsOf} from "./model.js";
import {collectRows} from "./rows.js";
import type {Rows} from "./rows.js";

/** The order model's probability of no order within the horizon after a day, one a customer; null where it has none. */
export type NoOrder = (day: number) => Float64Array | null;

const fewestTests = 2;

type Decision = TrainedChurn["orderModel"];

/**
 * Whether the order model's log odds of no order become a column of the churn model. After a time without orders they take
 * everybody for gone, so a gap in the data rules them out; otherwise tests before the test cut-off decide: by the log loss,
 * whose mean difference must lie below zero by its interval, customers taken as wholes.
 */
export function chooseOrderModel(
  history: History,
  noOrder: NoOrder | undefined,
  {
    days,
    windows,
    horizonDays,
    penalty,
    customers
  }: {
    /** every day at which the model would be fitted, tested or used */
    days: number[];
    windows: {day: number; train: number[]}[];
    horizonDays: number;
    penalty: number;
    customers: {train: Int32Array; test: Int32Array};
  }
): Decision {
  if (noOrder === undefined) return no("There is no order model.");
  const [gap] = outages(history.ledger.orders.day).outages;
  if (gap) {
    return no(
      `No order came from ${formatDay(gap.from)} to ${formatDay(gap.to)}: the order model would take that for everybody's silence.`
    );
  }
  if (days.some((day) => noOrder(day) === null)) {
    return no("At some cut-off there were too few orders to fit the order model.");
  }
  const usable = windows.filter(({day, train}) => [day, ...train].every((at) => noOrder(at) !== null));
  if (usable.length < fewestTests) {
    return no(
      `The history is too short for ${fewestTests} tests before the test cut-off, and what one period shows may be the period's.`
    );
  }
  const tests = usable.toReversed().map(({day, train}) => {
    const rows = collectRows(history, train, horizonDays, customers.train, noOrder);
    const judged = collectRows(history, [day], horizonDays, customers.test, noOrder);
    const [plain, withColumn] = [modelColumns, [...modelColumns, orderColumn]].map((columns) =>
      losses(logOddsOf(fitModel(rows, columns, penalty), judged), judged)
    );
    return {day, judged, difference: withColumn.map((loss, i) => loss - plain[i])};
  });
  const differences = tests.map(({day, difference}) => ({day: formatDay(day), logLoss: mean(difference)}));
  const {estimate, low, high} = clusteredMean(tests);
  const interval = `${signed(estimate)} (${signed(low)} to ${signed(high)})`;
  const where = `at ${tests.length} earlier ${tests.length === 1 ? "cut-off" : "cut-offs"}`;
  return high < 0
    ? {used: true, because: `It lowered the log loss ${where} by more than chance: ${interval}.`, differences}
    : {
        used: false,
        because: `It ${low > 0 ? "raised" : "did not clearly lower"} the log loss ${where}: ${interval}.`,
        differences
      };
}

function no(because: string): Decision {
  return {used: false, because, differences: []};
}

function losses(logOdds: Float64Array, {outcome}: Rows): Float64Array {
  return logOdds.map((eta, i) => Math.log1p(Math.exp(outcome[i] ? -eta : eta)));
}

/** The mean over all rows with its 95 % interval; a customer's rows at several days hang together. */
function clusteredMean(tests: {judged: Rows; difference: Float64Array}[]) {
  const all = tests.reduce((sum, {difference}) => sum + difference.length, 0);
  const estimate = tests.reduce((sum, {difference}) => sum + total(difference), 0) / all;
  const sums = new Map<number, number>();
  for (const {judged, difference} of tests) {
    difference.forEach((value, i) => {
      const customer = judged.customer[i];
      sums.set(customer, (sums.get(customer) ?? 0) + value - estimate);
    });
  }
  const squares = [...sums.values()].reduce((sum, value) => sum + value * value, 0);
  const half = (normalReach() * Math.sqrt(squares)) / all;
  return {estimate, low: estimate - half, high: estimate + half};
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function mean(values: Float64Array): number {
  return total(values) / values.length;
}

/** Four decimals with a real minus sign. */
function signed(value: number): string {
  const text = value.toFixed(4);
  return text === "-0.0000" ? "0.0000" : text.replace("-", "−");
}
