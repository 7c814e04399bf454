import type {Formatter} from "../../charts/format.js";
import type {OrderMark} from "../../data/fetchOrders.js";
import {daysBefore} from "../daysBefore.js";
import {quantity} from "../quantity.js";

/** When somebody ordered, in words, for the strip that draws it. The latest order first. */
export function ordersText(
  orders: readonly OrderMark[],
  {asOf, weeks, format}: {asOf: string; weeks: boolean; format: Formatter}
): string {
  const on = ({ago}: OrderMark) => `${weeks ? "that of " : ""}${format.date(daysBefore(asOf, ago))}`;
  const [last, first] = [orders[0], orders[orders.length - 1]];
  const many = quantity(format, orders.length, weeks ? "week with an order" : "day with an order", weeks ? "weeks with an order" : "days with an order"); // prettier-ignore
  const span = orders.length === 1 ? on(last) : `the first ${on(first)}, the last ${on(last)}`;
  const amounts = orders.flatMap(({amount}) => amount ?? []);
  const most = amounts.length > 1 ? ` The largest is of ${format.money(Math.max(...amounts))}.` : "";
  return `${many}: ${span}.${most}`;
}
