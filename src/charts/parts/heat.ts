import {cell, text} from "@observablehq/plot";
import {draw} from "./frame.js";
import type {Frame} from "./frame.js";
import {rowed} from "./rowed.js";
import {target} from "./target.js";
import {textWidth, widest, wrap} from "./text.js";

/** One field of a heat map: its place, how full it is (0-1), and what is written in it where there is room. */
export interface HeatCell {
  row: number;
  column: number;
  fill: number;
  text: string;
  /** true for a number that is not final: dashed */
  open?: boolean;
  /** its place in the chart's data, where it can be pointed at */
  place?: number;
}

/** Names of the rows and columns, and what the columns are. */
export interface HeatNames {
  rows: readonly string[];
  columns: readonly string[];
  /** what the columns are, in words */
  label?: string;
}

const lineHeight = 15;

/** A heat map with its numbers: row names beside, or above each row where that would leave the fields no room. */
export function heat(frame: Frame, cells: readonly HeatCell[], names: HeatNames, ariaLabel: string): SVGSVGElement {
  const {width, height, theme} = frame;
  const {beside, marginLeft, marginRight, size, heads, shownHeads, marginTop} = layoutOf(frame, cells, names);
  const step = (height - marginTop) / names.rows.length;
  const above = beside ? 0 : lineHeight + 4;
  const roomy = widest(cells.map((c) => c.text), theme) + 3 <= size; // prettier-ignore
  const at = {x: "column", y: "row"} as const;
  const inset = {insetTop: above + 1, insetBottom: 1, insetLeft: 1, insetRight: 1};
  const places = cells.map(({place = -1}) => place);
  const pointed = frame.targets && places.every((place) => place >= 0);
  const shown = pointed ? rowed(frame, places) : {};
  const rowNames = names.rows.map((_, i) => i);
  return draw(frame, ariaLabel, {
    margin: 0,
    marginTop,
    marginLeft,
    marginRight,
    x: {type: "band", domain: names.columns.map((_, i) => i), padding: 0, round: false, axis: null},
    y: {type: "band", domain: rowNames, padding: 0, round: false, axis: null},
    marks: [
      cell(cells, {
        ...at,
        ...inset,
        ...shown,
        fill: theme.heat,
        fillOpacity: (c: HeatCell) => 0.06 + 0.94 * clamp(c.fill)
      }),
      cell(cells.filter((c) => c.open), {...at, ...inset, inset: 1.5, fill: "none", stroke: theme.muted, strokeDasharray: "2,2"}), // prettier-ignore
      text(roomy && step - above >= 14 ? cells : [], {...at, ...shown, dy: above / 2, text: "text", fill: theme.text}),
      text(rowNames, {
        y: (i: number) => i,
        text: (i: number) => (beside ? wrap(names.rows[i], marginLeft - 10, theme).join("\n") : names.rows[i]),
        frameAnchor: "left",
        textAnchor: beside ? "end" : "start",
        dx: beside ? -8 : 1,
        dy: beside ? 0 : above / 2 - step / 2,
        lineHeight: lineHeight / theme.fontSize,
        fill: theme.text
      }),
      text(shownHeads, {
        x: (i: number) => i,
        text: (i: number) => heads[i].join("\n"),
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -5,
        lineHeight: lineHeight / theme.fontSize,
        fill: theme.muted
      }),
      text(names.label ? [names.label] : [], {
        frameAnchor: "top-left",
        dx: Math.min(0, width - marginLeft - 2 - textWidth(names.label ?? "", theme)),
        dy: 1 - marginTop,
        fill: theme.muted
      }),
      pointed ? cell(cells, {...at, ...inset, ...target(frame, places)}) : null
    ]
  });
}

/** The height in px that these fields need at this width. */
export function heatHeight(frame: Frame, cells: readonly HeatCell[], names: HeatNames): number {
  const {beside, marginTop, size} = layoutOf(frame, cells, names);
  const field = Math.max(22, Math.min(32, size));
  return marginTop + Math.max(1, names.rows.length) * (beside ? field : field + lineHeight + 4);
}

function layoutOf({width, theme}: Frame, cells: readonly HeatCell[], {rows, columns, label}: HeatNames) {
  const names = widest(rows, theme) + 10;
  const numbers = widest(cells.map((c) => c.text), theme) + 3; // prettier-ignore
  const words = Math.max(numbers, widest(columns.flatMap((column) => column.split(" ")), theme) + 4); // prettier-ignore
  const beside = names <= width * 0.4 && (columns.length > 8 || width - names >= columns.length * words);
  const marginLeft = beside ? names : 0;
  // the last heading may be wider than its field
  const lastHead = columns.length > 8 ? textWidth(columns[columns.length - 1], theme) / 2 : 0;
  const marginRight = Math.max(0, lastHead - (width - marginLeft) / columns.length / 2);
  const size = (width - marginLeft - marginRight) / Math.max(1, columns.length);
  const heads = columns.map((column) => wrap(column, Math.max(size - 1, 20), theme));
  const every = Math.max(1, Math.ceil((widest(heads.flat(), theme) + 2) / size));
  const shownHeads = columns.map((_, i) => i).filter((i) => i % every === 0);
  const marginTop = Math.max(0, ...heads.map((lines) => lines.length)) * lineHeight + (label ? 18 : 0) + 8;
  return {beside, marginLeft, marginRight, size, heads, shownHeads, marginTop};
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
