import {randomExponential} from "d3";
import type {ReadReason} from "../contract/quality.js";
import {basketFiller} from "./basket.js";
import type {BasketLine} from "./basket.js";
import {demoDays} from "./options.js";
import type {DemoOptions} from "./options.js";
import {randomSource} from "./random.js";
import type {DemoCustomer, DemoOrder} from "./simulate.js";

/** A line that cleaning must reject, and why: the first reason that fits. `cells` replace what would be written. */
export interface SpoiledLine extends BasketLine {
  reason: ReadReason;
  cells?: {orderedAt?: string; quantity?: string; unitPrice?: string};
}

export type DemoLine = BasketLine | SpoiledLine;

/** An order as it stands in the file. A guest's has no customer. */
export interface FileOrder extends Omit<DemoOrder, "lines"> {
  customerId: string;
  country: string;
  cancelled: boolean;
  /** what brought it; none of a guest's */
  channel?: string;
  lines: DemoLine[];
}

/**
 * Makes the function that turns a customer's order into what the file holds: the order, with spoiled lines among its own,
 * then at times a guest's order (no customer) or a cancellation, which repeats lines of the order with negative quantity
 * some days later. Nothing is taken from the order. Spoiling draws from a random stream of its own, so that the good
 * lines are the same at any share.
 */
export function spoiler(
  options: DemoOptions
): (customer: Pick<DemoCustomer, "id" | "country">, order: DemoOrder) => FileOrder[] {
  const random = randomSource(options.seed, 2);
  const fill = basketFiller(random);
  const delay = randomExponential.source(random)(1 / 9);
  const {last} = demoDays(options);
  const {spoiledMix: mix, spoiledShare} = options;
  // spoiled lines per good line, and what part of them has which reason
  const odds = spoiledShare / (1 - spoiledShare) / Object.values(mix).reduce((sum, x) => sum + x, 0);
  const cells = Object.keys(spoilers) as (keyof typeof spoilers)[];
  const cellOdds = odds * cells.reduce((sum, reason) => sum + mix[reason], 0);

  return function spoil({id, country}, order) {
    const {day, minute, lines} = order;
    const file: FileOrder[] = [{day, minute, customerId: id, country, cancelled: false, lines: withSpoiled(order)}];
    if (random() < odds * mix["no-customer"]) file.push(guest(country, order));
    // Half of the lines come back, so that twice the orders are cancelled.
    if (random() < 2 * odds * mix.cancelled) {
      const returned = lines.filter(() => random() < 0.5);
      const later = day + 1 + Math.floor(delay());
      if (returned.length > 0 && later <= last) file.push(cancellation(id, country, later, minute, returned));
    }
    return file;
  };

  function withSpoiled({day, minute, lines}: DemoOrder): DemoLine[] {
    if (!(cellOdds > 0)) return lines;
    const all: DemoLine[] = [];
    for (const line of lines) {
      all.push(line);
      if (!(random() < cellOdds)) continue;
      let u = random() * cellOdds;
      const reason = cells.find((reason) => (u -= odds * mix[reason]) < 0) ?? cells[0];
      all.push({...line, reason, ...spoilers[reason](line, random, day, minute)});
    }
    return all;
  }

  /** As many lines as the order that it is drawn beside; some, as in real exports, with a second flaw. */
  function guest(country: string, {day, lines}: DemoOrder): FileOrder {
    const total = lines.reduce((sum, {quantity, cents}) => sum + quantity * cents, 0);
    const basket = Array.from({length: lines.length}, () => fill(total / lines.length, 1)[0]);
    return {
      day,
      minute: 8 * 60 + Math.floor(random() * 12 * 60),
      customerId: "",
      country,
      cancelled: false,
      lines: basket.map((line) => ({
        ...line,
        cents: random() < 0.1 ? 0 : line.cents,
        reason: "no-customer" as const
      }))
    };
  }

  function cancellation(id: string, country: string, day: number, minute: number, lines: BasketLine[]): FileOrder {
    return {
      day,
      minute,
      customerId: id,
      country,
      cancelled: true,
      lines: lines.map((line) => ({
        ...line,
        quantity: -(1 + Math.floor(random() * line.quantity)),
        reason: "cancelled" as const
      }))
    };
  }
}

type Spoil = (line: BasketLine, random: () => number, day: number, minute: number) => Partial<SpoiledLine>;

/** The flaws that sit in one cell. */
const spoilers = {
  "unreadable-date": (_line, random) => ({
    cells: {
      orderedAt: ["", "unknown", "2025-02-30 10:15:00", "0000-00-00 00:00:00", "31/31/25"][Math.floor(random() * 5)]
    }
  }),
  "after-as-of": (_line, _random, day, minute) => ({cells: {orderedAt: centuryLate(formatTime(day, minute))}}),
  "unreadable-number": (_line, random) => {
    const text = ["n/a", "#VALUE!", "1O", "two"][Math.floor(random() * 4)];
    return {cells: random() < 0.5 ? {quantity: text} : {unitPrice: text}};
  },
  "quantity-not-positive": (line, random) => ({quantity: random() < 0.3 ? 0 : -line.quantity}),
  "price-not-positive": (line, random) => ({cents: random() < 0.8 ? 0 : -line.cents})
} satisfies Partial<Record<ReadReason, Spoil>>;

/** A mistyped year, 2126 for 2026. */
function centuryLate(time: string): string {
  return `${Number(time.slice(0, 4)) + 100}${time.slice(4)}`;
}

/** `YYYY-MM-DD HH:MM:00`. */
export function formatTime(day: number, minute: number): string {
  const time = new Date(day * 86_400_000 + minute * 60_000).toISOString();
  return `${time.slice(0, 10)} ${time.slice(11, 16)}:00`;
}
