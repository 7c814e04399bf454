import {dot, line, pointerX, ruleY, text, tip} from "@observablehq/plot";
import type {Formatter} from "./format.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {plane} from "./parts/plane.js";
import {textWidth} from "./parts/text.js";

/** What a customer had brought by an age in months, major currency units. */
export interface AgePoint {
  since: number;
  perCustomer: number;
}

export interface MarginByCohort {
  /** "margin", or "revenue" where the shop's margin is not known */
  basis: "margin" | "revenue";
  /** of all together */
  curve: readonly AgePoint[];
  /** by month of the first order, "2025-11" */
  cohorts: readonly {from: string; points: readonly AgePoint[]}[];
  /** what is expected of all by ages that not all have reached; empty without a forecast */
  forecast: readonly AgePoint[];
  /** what acquiring one cost; null where it is not known */
  cac: number | null;
  /** said where there is nothing to draw */
  empty: string;
}

/** Cumulative margin (or revenue) of a customer by months since the first order: all, each month's, a forecast, and the cost. */
export function marginByCohort(data: MarginByCohort, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => (width < 480 ? 280 : 320));
  const {theme, format, interactive} = frame;
  const {basis, curve, cohorts, forecast, cac, empty} = data;
  if (curve.length === 0) return message(frame, empty);
  const last = curve[curve.length - 1];
  const lines = cohorts.flatMap(({from, points}) => points.map((point) => ({...point, from})));
  const ahead = forecast.length > 0 ? [curve[0], ...forecast] : [];
  const furthest = ahead.at(-1) ?? last;
  const end = Math.max(1, last.since, ...ahead.map(({since}) => since));
  const most = Math.max(cac ?? 0, ...[...curve, ...lines, ...ahead].map(({perCustomer}) => perCustomer));
  const xy = {x: "since", y: "perCustomer"} as const;
  const amounts = [last, ...ahead].map(({perCustomer}) => format.moneyCompact(perCustomer));
  const cost = cac === null ? "" : `cost of acquiring one ${format.moneyCompact(cac)}`;
  const told = `${format.money(last.perCustomer)} of ${basis} after ${format.count(last.since)} months`;
  const expected =
    ahead.length > 0 ? `, ${format.money(furthest.perCustomer)} expected after ${format.count(furthest.since)}` : "";
  const key = ["— all", "— each month’s", ...(ahead.length > 0 ? ["- - forecast"] : [])].join("   ");
  return plane(frame, `Cumulative ${basis} of a customer by months since the first order: ${told}${expected}.`, {
    x: {domain: [0, end], tick: format.count, label: "months since the first order"},
    y: {domain: [0, most * 1.04], tick: format.moneyCompact, label: `${basis} a customer`},
    room: {top: 20, right: Math.max(...amounts.map((amount) => textWidth(amount, theme))) + 12},
    marks: [
      line(lines, {...xy, z: "from", stroke: theme.muted, strokeOpacity: 0.45, strokeWidth: 1}),
      ruleY([0], {stroke: theme.muted}),
      ruleY(cac === null ? [] : [cac], {stroke: theme.text, strokeDasharray: "5,4"}),
      line(ahead, {...xy, stroke: theme.accent, strokeWidth: 2.5, strokeDasharray: "4,4"}),
      line(curve, {...xy, stroke: theme.accent, strokeWidth: 2.5}),
      dot([last], {...xy, r: 4, fill: theme.accent, stroke: theme.surface}),
      text([furthest.since > last.since ? furthest : last], {
        ...xy,
        text: ({perCustomer}) => format.moneyCompact(perCustomer),
        textAnchor: "start",
        dx: 8,
        fill: theme.text
      }),
      text([key], {frameAnchor: "top-left", dy: -22, fill: theme.muted}),
      text(cac === null ? [] : [cost], {
        y: [cac],
        frameAnchor: "right",
        textAnchor: "end",
        dx: -4,
        dy: cac !== null && cac > most * 0.9 ? 10 : -9,
        fill: theme.text,
        stroke: theme.surface,
        strokeWidth: 5
      }),
      interactive
        ? tip(curve, pointerX({...xy, fill: theme.surface, title: (point) => describe(point, data, format)}))
        : null
    ]
  });
}

function describe({since, perCustomer}: AgePoint, {basis, cac}: MarginByCohort, format: Formatter): string {
  const after = since === 0 ? "on the first day" : `after ${format.count(since)} ${since === 1 ? "month" : "months"}`;
  const times = cac ? `\n${format.number(perCustomer / cac, 1)} times the cost of acquiring one` : "";
  return `${format.money(perCustomer)} of ${basis} ${after}${times}`;
}
