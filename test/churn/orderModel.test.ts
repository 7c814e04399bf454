import {beforeAll, describe, expect, it} from "vitest";
import {churn} from "../../loaders/churn.js";
import type {TrainedChurn} from "../../loaders/contract/churn.js";
import type {History} from "../../loaders/types.js";
import {value} from "../../loaders/value.js";
import {hasOnlineRetail} from "../onlineRetail.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";
import {onlineRetailHistory} from "../support/onlineRetailHistory.js";
import {simulatedHistory} from "../support/simulatedHistory.js";

const horizonDays = 90;

function run(history: History, {withOrders}: {withOrders: boolean}): {member: TrainedChurn; risk: Float64Array} {
  const economics = {grossMargin: 0.4, annualDiscountRate: 0.1};
  const noOrder = withOrders ? value(history, {horizonDays, economics}).noOrderProbability : undefined;
  const {member, risk} = churn(history, {horizonDays, noOrder});
  if ("missing" in member) throw new Error(member.missing.join(" "));
  return {member, risk: risk!};
}

function rowsOf({orders, customers}: History): OrderRow[] {
  return Array.from({length: customers.count}, (_, i) =>
    Array.from({length: orders.start[i + 1] - orders.start[i]}, (_, k): OrderRow => {
      const j = orders.start[i] + k;
      return [i, orders.day[j], orders.revenue[j]];
    })
  ).flat();
}

describe("churn(history, {horizonDays, noOrder})", () => {
  let history: History;
  let [plain, withColumn] = [] as ReturnType<typeof run>[];
  beforeAll(() => {
    history = simulatedHistory({customers: 1500});
    [plain, withColumn] = [false, true].map((withOrders) => run(history, {withOrders}));
  });

  it("takes the order model's column where earlier tests want it, and is better at the later one for it", () => {
    const {orderModel, metrics, coefficients} = withColumn.member;
    expect(orderModel).toMatchObject({used: true, because: expect.stringContaining("by more than chance") as string});
    expect(orderModel.differences.length).toBeGreaterThanOrEqual(2);
    expect(metrics.auc).toBeGreaterThan(plain.member.metrics.auc);
    expect(metrics.logLoss).toBeLessThan(plain.member.metrics.logLoss);
    expect(coefficients.find(({feature}) => feature === "orderModel")).toMatchObject({
      label: "Chance of no order, going by their own pace"
    });
    expect(plain.member.orderModel.used).toBe(false);
    expect(plain.member.coefficients.some(({feature}) => feature === "orderModel")).toBe(false);
  });

  it("sees that a weekly customer who has been silent for four months is gone", () => {
    const giant = Array.from({length: 60}, (_, week): OrderRow => [9999, history.asOfDay - 120 - 7 * week, 20_000]);
    const shop = historyOf([...rowsOf(history), ...giant], history.asOfDay);
    const of = (id: string) => shop.customers.id.indexOf(id);
    const {member, risk} = run(shop, {withOrders: true});
    expect(member.orderModel.used).toBe(true);
    expect(risk[of("9999")]).toBeGreaterThan(0.9);
    expect(run(shop, {withOrders: false}).risk[of("9999")]).toBeLessThan(0.3);
  });

  it("does without it after a gap in the data, which the order model takes for silence", () => {
    const cut = history.asOfDay - 400;
    const shop = historyOf(
      rowsOf(history).filter(([, day]) => day < cut || day > cut + 60),
      history.asOfDay
    );
    const {orderModel} = run(shop, {withOrders: true}).member;
    expect(orderModel).toMatchObject({used: false, differences: []});
    expect(orderModel.because).toMatch(/^No order came from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d: /);
  });

  it("does without it where the history holds fewer than two earlier tests", () => {
    const {asOfDay} = history;
    const shop = historyOf(
      rowsOf(history).filter(([, day]) => day > asOfDay - 380),
      asOfDay
    );
    const {member} = run(shop, {withOrders: true});
    expect(member.orderModel.because).toMatch(/^The history is too short for 2 tests/);
  });

  it.skipIf(!hasOnlineRetail)("keeps the plain model on Online Retail (skipped where the file is absent)", async () => {
    const {member} = run(await onlineRetailHistory(), {withOrders: true});
    expect(member.orderModel.used).toBe(false);
    expect(member.metrics.auc).toBeGreaterThanOrEqual(0.74);
  });
});
