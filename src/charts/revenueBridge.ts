import {barX, ruleX, text} from "@observablehq/plot";
import type {Formatter} from "./format.js";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";
import {target} from "./parts/target.js";
import {boldness, widest, wrap} from "./parts/text.js";

/** One bar of a bridge, in the order in which they stand. */
export interface BridgeRow {
  label: string;
  /** a period's revenue, or what changes it */
  kind: "total" | "step";
  /** major currency units */
  amount: number;
  /** null for a period */
  customers: number | null;
  /** where the bar begins and ends */
  from: number;
  to: number;
}

export interface RevenueBridge {
  rows: readonly BridgeRow[];
  /** said where there is nothing to draw */
  empty: string;
}

const lineHeight = 16;

/** A waterfall from one period's revenue to another's: gains to the right, losses to the left, each where the last one ended. */
export function revenueBridge({rows, empty}: RevenueBridge, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, (frame) =>
    rows.length === 0 ? 120 : rows.length * (isBeside(frame) ? 36 : lineHeight + 32)
  );
  const {height, theme, format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const money = writer(rows, format);
  const name = ({label, customers}: BridgeRow) =>
    customers === null ? label : `${label} (${format.count(customers)})`;
  const beside = isBeside(frame);
  const lines = rows.map((row) => wrap(name(row), beside ? frame.width * 0.36 : frame.width - 2, theme));
  const marginLeft = beside ? widest(lines.flat(), theme) * boldness + 12 : 1;
  const step = height / rows.length;
  const above = beside ? 0 : Math.max(...lines.map(({length}) => length)) * lineHeight;
  const thickness = Math.max(2, Math.min(24, step - above - 4));
  const spare = (step - above - thickness) / 2;
  const inset = {insetTop: spare + above, insetBottom: spare};
  const bar = (kind: (row: BridgeRow) => boolean) => ({
    x1: (row: BridgeRow) => (kind(row) ? Math.min(row.from, row.to) : NaN),
    x2: (row: BridgeRow) => (kind(row) ? Math.max(row.from, row.to) : NaN),
    y,
    ...inset
  });
  const marginRight = widest(rows.map(money), theme) * boldness + 8;
  const [low, high] = [Math.min(0, ...rows.map(({to}) => to)), Math.max(...rows.map(({to}) => to))];
  // where the line down to the next bar would stand in that bar's name, or against it
  const meetsName = (i: number) => {
    const x = marginLeft + ((rows[i].to - low) / (high - low)) * (frame.width - marginLeft - marginRight);
    return !beside && x < widest(lines[i + 1], theme) * boldness + 6;
  };
  return draw(frame, sentence(rows, money, format), {
    axis: null,
    margin: 0,
    marginLeft,
    marginRight,
    x: {domain: [low, high]},
    y: {type: "band", domain: rows.map((_, i) => i), padding: 0, round: false},
    marks: [
      ruleX([0], {stroke: theme.grid}),
      // from the end of a bar to the beginning of the next
      ruleX(rows.slice(0, -1), {x: "to", filter: (_, i) => !meetsName(i), y1: y, y2: (_, i) => i + 1, stroke: theme.muted, insetTop: spare + above, insetBottom: spare}), // prettier-ignore
      barX(rows, {...bar(isTotal), fill: theme.muted}),
      barX(rows, {...bar((row) => !isTotal(row) && row.amount > 0), fill: theme.accent}),
      barX(rows, {...bar((row) => !isTotal(row) && row.amount < 0), fill: theme.heat, stroke: theme.accent}),
      ...[600, 400].flatMap((fontWeight) => [
        text(rows, {
          x: () => 0,
          y,
          filter: (row) => boldOf(row) === fontWeight,
          text: (row) => lines[rows.indexOf(row)].join("\n"),
          lineHeight: lineHeight / theme.fontSize,
          frameAnchor: "left",
          textAnchor: beside ? "end" : "start",
          dx: beside ? -9 : 0,
          dy: beside ? 0 : -thickness / 2 - 2,
          fill: theme.text,
          fontWeight
        }),
        text(rows, {
          x: (row) => Math.max(row.from, row.to),
          y,
          filter: (row) => boldOf(row) === fontWeight,
          text: money,
          textAnchor: "start",
          dx: 6,
          dy: above / 2,
          fill: theme.text,
          fontWeight
        })
      ]),
      frame.targets
        ? barX(rows, {
            ...target(frame),
            x1: () => low,
            x2: () => high,
            y,
            insetLeft: -marginLeft,
            insetRight: -marginRight
          })
        : null
    ]
  });
}

function y(_: BridgeRow, i: number): number {
  return i;
}

function isTotal({kind}: BridgeRow): boolean {
  return kind === "total";
}

function boldOf(row: BridgeRow): number {
  return isTotal(row) ? 600 : 400;
}

/** Names stand beside the bars, or above them where it is narrow. */
function isBeside({width}: Frame): boolean {
  return width >= 480;
}

/** Changes with their sign, in one form. */
function writer(rows: readonly BridgeRow[], format: Formatter): (row: BridgeRow) => string {
  const money = format.column(
    "moneyCompact",
    rows.map(({amount}) => amount)
  );
  return ({kind, amount}) => (kind === "step" && amount > 0 ? `+${money(amount)}` : money(amount));
}

function sentence(rows: readonly BridgeRow[], money: (row: BridgeRow) => string, format: Formatter): string {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const steps = rows
    .slice(1, -1)
    .map(
      (row) =>
        `${row.label} ${money(row)} by ${format.count(row.customers)} ${row.customers === 1 ? "customer" : "customers"}`
    );
  return `Revenue from ${money(first)} in ${first.label} to ${money(last)} in ${last.label}: ${steps.join("; ") || "no change"}.`;
}
