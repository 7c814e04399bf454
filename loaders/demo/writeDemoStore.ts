import {open} from "node:fs/promises";
import {readReasons} from "../contract/quality.js";
import type {ReadReason} from "../contract/quality.js";
import type {Campaign} from "../types.js";
import {demoArticles} from "./articles.js";
import {campaigner} from "./campaigner.js";
import {demoChannels} from "./channels.js";
import {demoOptions} from "./options.js";
import type {DemoOptions} from "./options.js";
import {simulate} from "./simulate.js";
import type {DemoCustomer} from "./simulate.js";
import {formatTime, spoiler} from "./spoil.js";
import type {DemoLine, FileOrder} from "./spoil.js";

/** What reading the store must find. Orders, revenue and customers are those of the kept lines. */
export interface DemoTruth {
  customers: number;
  orders: number;
  /** all lines of the file but its header: keptLines and the spoiled */
  lines: number;
  keptLines: number;
  spoiled: Record<ReadReason, number>;
  /** an exact integer */
  revenueCents: number;
  /** major currency units */
  revenue: number;
  /** customers by country */
  perCountry: Record<string, number>;
  perKind: {name: string; customers: number; orders: number; revenueCents: number; droppedOut: number}[];
  /** what the logs of the store's campaigns say, by campaign */
  campaigns: Campaign[];
  /** what the store was made with */
  parameters: DemoOptions;
}

/**
 * Writes the demo store to `path` as CSV (UTF-8, header `order_id,ordered_at,customer_id,country,product,description,
 * quantity,unit_price,channel`, times `YYYY-MM-DD HH:MM:SS` in shop time) and returns the truth about it. The memory is that of
 * one chunk of text; with `sortByTime` that of all orders. Throws where an option makes no store or `path` cannot be
 * written.
 */
export async function writeDemoStore(path: string, given: Partial<DemoOptions> = {}): Promise<DemoTruth> {
  const options = demoOptions(given);
  const truth = emptyTruth(options);
  const format = formatter();
  const file = await open(path, "w");
  try {
    let text = "order_id,ordered_at,customer_id,country,product,description,quantity,unit_price,channel\n";
    let written: Promise<unknown> = Promise.resolve();
    for (const order of options.sortByTime ? sorted(fileOrders(options, truth)) : fileOrders(options, truth)) {
      text += format(order);
      if (text.length < chunkLength) continue;
      // The next chunk is made while this one is written, and no more than one ahead.
      await written;
      written = file.writeFile(text);
      text = "";
    }
    await written;
    await file.writeFile(text);
  } finally {
    await file.close();
  }
  return truth;
}

const chunkLength = 1 << 20;

function emptyTruth(parameters: DemoOptions): DemoTruth {
  return {
    customers: 0,
    orders: 0,
    lines: 0,
    keptLines: 0,
    spoiled: Object.fromEntries(readReasons.map((reason) => [reason, 0])) as Record<ReadReason, number>,
    revenueCents: 0,
    revenue: 0,
    perCountry: {},
    perKind: parameters.kinds.map(({name}) => ({name, customers: 0, orders: 0, revenueCents: 0, droppedOut: 0})),
    campaigns: parameters.campaigns.map(({id}) => ({id, rows: []})),
    parameters
  };
}

/** The orders customer by customer, counted into `truth`. */
function* fileOrders(options: DemoOptions, truth: DemoTruth): Generator<FileOrder, void, undefined> {
  const spoil = spoiler(options);
  const contact = campaigner(options);
  const nextChannels = demoChannels(options);
  for (const born of simulate(options)) {
    const {first, later} = nextChannels();
    const {customer, campaign, row} = contact(born);
    if (campaign && row) truth.campaigns[options.campaigns.indexOf(campaign)].rows.push(row);
    countCustomer(truth, customer);
    for (const fileOrder of inFile(born, customer)) {
      for (const line of fileOrder.lines) countLine(truth, customer.kind, line);
      const isFirst = fileOrder.day === customer.orders[0].day && fileOrder.minute === customer.orders[0].minute;
      yield fileOrder.customerId === "" ? fileOrder : {...fileOrder, channel: isFirst ? first : later};
    }
  }

  /** Flaws are drawn as if there had been no campaign, so that none changes those of other customers; what it adds has none. */
  function* inFile({id, country, orders: before}: DemoCustomer, {orders: after}: DemoCustomer): Generator<FileOrder> {
    for (const order of before) {
      const own = spoil({id, country}, order);
      if (after.includes(order)) yield* own;
    }
    for (const order of after) {
      if (!before.includes(order)) yield {...order, customerId: id, country, cancelled: false};
    }
  }
  truth.revenue = truth.revenueCents / 100;
}

function countCustomer(truth: DemoTruth, {kind, country, orders, droppedOutDay}: DemoCustomer) {
  truth.customers++;
  truth.orders += orders.length;
  truth.perCountry[country] = (truth.perCountry[country] ?? 0) + 1;
  const own = truth.perKind[kind];
  own.customers++;
  own.orders += orders.length;
  if (droppedOutDay !== undefined) own.droppedOut++;
}

function countLine(truth: DemoTruth, kind: number, line: DemoLine) {
  truth.lines++;
  if ("reason" in line) {
    truth.spoiled[line.reason]++;
  } else {
    truth.keptLines++;
    truth.revenueCents += line.quantity * line.cents;
    truth.perKind[kind].revenueCents += line.quantity * line.cents;
  }
}

function sorted(orders: Iterable<FileOrder>): FileOrder[] {
  // The sort is stable: orders of the same minute stay as they were drawn.
  return [...orders].sort((a, b) => a.day - b.day || a.minute - b.minute);
}

/** Makes the function that numbers an order and writes its lines. */
function formatter(): (order: FileOrder) => string {
  let number = 400_000;
  return ({day, minute, customerId, country, cancelled, channel = "", lines}) => {
    const id = `${cancelled ? "C" : ""}${++number}`;
    const who = `,${customerId},${country},`;
    const at = formatTime(day, minute);
    let text = "";
    for (const line of lines) {
      const cells = "cells" in line ? line.cells : undefined;
      const quantity = cells?.quantity ?? line.quantity;
      const price = cells?.unitPrice ?? formatCents(line.cents);
      text += `${id},${cells?.orderedAt ?? at}${who}${articleCells[line.article]},${quantity},${price},${channel}\n`;
    }
    return text;
  };
}

const articleCells = demoArticles.map(({code, description}) =>
  description.includes(",") ? `${code},"${description}"` : `${code},${description}`
);

/** `12.05` for 1205: no binary fraction on the way. */
function formatCents(cents: number): string {
  const size = Math.abs(cents);
  const rest = size % 100;
  return `${cents < 0 ? "-" : ""}${(size - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`;
}
