import {axisX, axisY, barY, gridY, pointerX, ruleY, text, tip} from "@observablehq/plot";
import {ticks} from "d3";
import type {Formatter} from "./format.js";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {target} from "./parts/target.js";
import {widest} from "./parts/text.js";

/** One calendar month, oldest first. */
export interface MonthRow {
  /** "2011-11" */
  month: string;
  /** major currency units */
  revenue: number;
  orders: number;
  customers: number;
  /** true where too few customers ordered to tell: the numbers are 0 then */
  withheld?: boolean;
  /** true where much of what comes back of it may still come */
  provisional?: boolean;
  /** true where the month is not over */
  partial: boolean;
  /** the last day that a partial month holds, ISO */
  through?: string;
  /** true where the heading speaks of it: others are paler then */
  spoken?: boolean;
}

/**
 * Bars of revenue by month; a month that is not over is an outline, and says up to which day it goes; one that returns may still
 * lower is outlined, too; what the heading speaks of is darker.
 */
export function monthlyRevenue(data: readonly MonthRow[], options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => (width < 480 ? 240 : 280));
  const {width, height, theme, format, interactive, targets} = frame;
  if (!data.some((row) => row.revenue > 0)) return message(frame, "No revenue in this selection.");
  const whole = data.filter((row) => !row.partial && !row.provisional);
  const provisional = data.filter((row) => !row.partial && row.provisional);
  const partial = data.filter((row) => row.partial);
  const peak = data.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  const yTicks = ticks(0, peak.revenue, Math.round(height / 70));
  const money = (row: MonthRow) => (row.withheld ? "few" : format.moneyCompact(row.revenue));
  // bars that have their numbers need no axis
  const roomy = widest(data.map(money), theme) + 4 <= (width - 1) / data.length;
  const marginLeft = roomy ? 1 : widest(yTicks.map(format.moneyCompact), theme) + 9;
  const step = (width - marginLeft) / data.length;
  const named = monthTicks(data, step);
  const paler = data.some((row) => row.spoken) ? theme.heat : theme.accent;
  const color = (row: MonthRow) => (row.spoken ? theme.accent : paler);
  const fill = {fill: color, insetLeft: step * 0.12, insetRight: step * 0.12};
  const xy = {x: "month", y: "revenue"} as const;
  const peakAtEnd = data.indexOf(peak) > data.length / 2;
  return draw(frame, sentence(data, peak, format), {
    marginTop: partial.length > 0 ? 42 : 24,
    marginRight: 1,
    marginBottom: 40,
    marginLeft,
    x: {type: "band", domain: data.map((row) => row.month), padding: 0, round: false, axis: null},
    y: {domain: [0, peak.revenue], axis: null},
    marks: [
      ...(roomy ? [] : [gridY(yTicks, {stroke: theme.grid, strokeOpacity: 1})]),
      axisY(roomy ? [] : yTicks, {
        tickSize: 0,
        tickPadding: 6,
        tickFormat: format.moneyCompact,
        label: null,
        color: theme.muted
      }),
      axisX([...named.keys()], {
        tickSize: 0,
        tickFormat: (month: string) => named.get(month) && monthName(month, named.get(month) === "year", format),
        label: null,
        color: theme.muted
      }),
      barY(whole, {...xy, ...fill}),
      barY(provisional, {...xy, ...fill, fillOpacity: 0.55, stroke: color, strokeWidth: 1.5}),
      barY(partial, {...xy, ...fill, fillOpacity: 0.25, stroke: theme.accent, strokeDasharray: "3,2"}),
      ruleY([0], {stroke: theme.muted}),
      text(roomy ? data : [peak], {
        ...xy,
        text: money,
        textAnchor: roomy ? "middle" : peakAtEnd ? "end" : "start",
        dx: roomy ? 0 : (peakAtEnd ? 1 : -1) * step * 0.38,
        lineAnchor: "bottom",
        dy: -4,
        fill: theme.text
      }),
      text(partial.slice(-1), {
        frameAnchor: "top-right",
        dy: -41,
        text: (row) => `dashed: ${so(row, format)}, ${money(row)}`,
        fill: theme.muted
      }),
      targets ? barY(data, {...target(frame), x: "month", y1: 0, y2: () => peak.revenue, insetTop: -18}) : null,
      interactive && !targets
        ? tip(data, pointerX({...xy, fill: theme.surface, title: (row) => describe(row, format)}))
        : null
    ]
  });
}

/** The months that are named under their bars, and whether with their year: as many as fit, January among them. */
function monthTicks(data: readonly MonthRow[], step: number): Map<string, "month" | "year"> {
  const every = [1, 2, 3, 6, 12].find((every) => every * step >= 40) ?? 12;
  const named = new Map<string, "month" | "year">();
  let year = "";
  for (const {month} of data) {
    if ((Number(month.slice(5)) - 1) % every !== 0) continue;
    named.set(month, month.slice(0, 4) === year ? "month" : "year");
    year = month.slice(0, 4);
  }
  if (named.size === 0) named.set(data[0].month, "year");
  return named;
}

function monthName(month: string, withYear: boolean, format: Formatter): string {
  const name = format.month(month, {year: false});
  return withYear ? `${name}\n${month.slice(0, 4)}` : name;
}

function so({month, through}: MonthRow, format: Formatter): string {
  return through ? `${format.month(month)} to ${format.date(through, {year: false})}` : `${format.month(month)} so far`;
}

function describe(row: MonthRow, format: Formatter): string {
  const {revenue, orders, customers} = row;
  const month = row.partial ? so(row, format) : format.month(row.month);
  const title = row.provisional ? `${month}, before late returns` : month;
  if (row.withheld) return `${title}\ntoo few customers to tell`;
  return `${title}\n${format.money(revenue)}\n${format.count(orders)} orders\n${format.count(customers)} customers`;
}

function sentence(data: readonly MonthRow[], peak: MonthRow, format: Formatter): string {
  const [first, last] = [data[0], data[data.length - 1]];
  const least = last.withheld ? "too little to tell" : format.moneyCompact(last.revenue);
  const end = last.partial ? so(last, format) : format.month(last.month);
  const range = data.length === 1 ? `in ${end}` : `by month from ${format.month(first.month)} until ${end}`;
  return `Revenue ${range}: highest in ${format.month(peak.month)} with ${format.moneyCompact(peak.revenue)}, last ${least}.`;
}
