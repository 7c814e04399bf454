import {readFileSync} from "node:fs";
import {readReasons} from "../../loaders/contract/quality.js";
import type {ReadReason} from "../../loaders/contract/quality.js";

/** A line of a written store, its text untouched. */
export interface StoreLine {
  order: string;
  at: string;
  customer: string;
  country: string;
  product: string;
  quantity: string;
  price: string;
  channel: string;
}

export const header = "order_id,ordered_at,customer_id,country,product,description,quantity,unit_price,channel";

/** Reads a store with nothing of the product's: a naive parser to count by. */
export function readStore(path: string): StoreLine[] {
  const [first, ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
  if (first !== header) throw new Error(`unknown header: ${first}`);
  return rows.map((row) => {
    const cells = [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2]);
    if (cells.length !== 9) throw new Error(`invalid row: ${row}`);
    const [order, at, customer, country, product, , quantity, price, channel] = cells;
    return {order, at, customer, country, product, quantity, price, channel};
  });
}

/** The first reason to reject a line that fits, as the issue orders them. */
export function reasonOf({order, at, customer, quantity, price}: StoreLine, asOf: string): ReadReason | undefined {
  const tests: Record<ReadReason, boolean> = {
    "no-customer": customer === "",
    "unreadable-date": !isTime(at),
    "after-as-of": at.slice(0, 10) > asOf,
    "unreadable-number": !isNumber(quantity) || !isNumber(price),
    cancelled: order.startsWith("C"),
    "quantity-not-positive": !(Number(quantity) > 0),
    "price-not-positive": !(Number(price) > 0)
  };
  return readReasons.find((reason) => tests[reason]);
}

/** Whole cents, from the text. */
export function valueOf({quantity, price}: StoreLine): number {
  return Number(quantity) * Number(price.replace(".", ""));
}

function isTime(text: string): boolean {
  const time = new Date(`${text.replace(" ", "T")}Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 19).replace("T", " ") === text;
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
