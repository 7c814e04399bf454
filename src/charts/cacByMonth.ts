import type {Formatter} from "./format.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {monthBars} from "./parts/monthBars.js";
import {smallTableHeight} from "./parts/smallTable.js";

/** What acquiring a customer cost in a month, major currency units. */
export interface MonthCost {
  /** "2025-11" */
  month: string;
  customers: number;
  spend: number;
  cac: number;
  /** of those channels whose cost is known in it, and told */
  channels?: readonly ChannelCost[];
}

/** Those who came by a channel; null where nothing is known to have been spent on it. */
export interface ChannelCost {
  channel: string;
  customers: number;
  spend: number | null;
  cac: number | null;
}

export interface MonthCosts {
  rows: readonly MonthCost[];
  /** over all of the months; null where there are none */
  all: number | null;
  /** over all of the months, most customers first; none where the store names no channels */
  channels?: readonly ChannelCost[];
  /** said where there are none */
  empty: string;
}

/** More channels than these are in the numbers. */
const mostChannels = 8;

/** What acquiring a customer cost in each month, with the average over all as a dashed line; by channel in a table below. */
export function cacByMonth({rows, all, channels = [], empty}: MonthCosts, options: ChartOptions = {}): SVGSVGElement {
  const shown = channels.slice(0, mostChannels);
  const plain = frameOf(options, 1);
  const table = shown.length === 0 ? undefined : tableOf(shown, plain.format);
  const below = table ? smallTableHeight(table) : 0;
  const frame = frameOf(options, ({width}) => (width < 480 ? 240 : 280) + below);
  const {format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const bars = rows.map((row) => ({
    month: row.month,
    value: row.cac,
    text: format.moneyCompact(row.cac),
    title: describe(row, format),
    spoken: row === rows[rows.length - 1]
  }));
  const last = rows[rows.length - 1];
  const told = `Cost of acquiring a customer by month: ${format.money(last.cac)} in ${format.month(last.month)}`;
  const average = all === null ? "" : `, ${format.money(all)} over all months`;
  const parts = shown.map(({channel, cac}) => `${channel} ${cac === null ? "not known" : format.money(cac)}`);
  const byChannel = parts.length === 0 ? "" : ` By channel: ${parts.join(", ")}.`;
  return monthBars(frame, bars, `${told}${average}.${byChannel}`, {
    tick: format.moneyCompact,
    label: "cost a new customer",
    rule: all === null ? undefined : {value: all, text: `all months: ${format.moneyCompact(all)}`},
    table
  });
}

function tableOf(channels: readonly ChannelCost[], format: Formatter) {
  return {
    columns: ["by channel", "customers", "cost each"],
    rows: channels.map(({channel, customers, cac}) => [
      channel,
      format.count(customers),
      cac === null ? "not known" : format.money(cac)
    ])
  };
}

function describe({month, customers, spend, cac, channels = []}: MonthCost, format: Formatter): string {
  const own = channels.flatMap((row) => (row.cac === null ? [] : [`\n${row.channel} ${format.money(row.cac)}`]));
  return `${format.month(month)}\n${format.money(cac)} a new customer\n${format.money(spend)} spent\n${format.count(customers)} new customers${own.join("")}`;
}
