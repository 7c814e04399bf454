import type {DemoOptions} from "../../loaders/demo/options.js";
import {simulate} from "../../loaders/demo/simulate.js";
import type {History} from "../../loaders/types.js";
import {historyOf} from "./historyOf.js";
import type {OrderRow} from "./historyOf.js";

/** The demo store's history straight from the simulator: no file, no engine, no spoiled line. */
export function simulatedHistory(options: Partial<DemoOptions> = {}): History {
  const orders: {row: OrderRow; lines: number}[] = [];
  let customer = 0;
  for (const simulated of simulate(options)) {
    for (const {day, lines} of simulated.orders) {
      const revenue = lines.reduce((sum, {quantity, cents}) => sum + quantity * cents, 0) / 100;
      orders.push({row: [customer, day, revenue], lines: lines.length});
    }
    ++customer;
  }
  orders.sort(({row: a}, {row: b}) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const lastDay = orders.reduce((last, {row}) => Math.max(last, row[1]), -Infinity);
  const history = historyOf(
    orders.map(({row}) => row),
    lastDay
  );
  history.orders.lines.set(orders.map(({lines}) => lines));
  history.orders.articles.set(orders.map(({lines}) => lines));
  return history;
}
