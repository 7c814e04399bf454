import {areaY, rect, text} from "@observablehq/plot";
import type {Formatter} from "./format.js";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {spread} from "./parts/place.js";
import {widest, wrap} from "./parts/text.js";
import {personaColor} from "./theme.js";
import type {Theme} from "./theme.js";

/** Customers who were in one persona and are in another, or in the same. */
export interface FlowRow {
  before: string;
  after: string;
  /** the personas' places in their order; -1 for those who were, or are, no customer */
  beforeIndex: number;
  afterIndex: number;
  customers: number;
  /** null where so few of them ordered that it would be theirs */
  revenueBefore: number | null;
  revenue: number | null;
}

export interface PersonaFlow {
  rows: readonly FlowRow[];
  /** what makes a flow broad: how many they are, or what they spent in the twelve months up to each day; default the first */
  by?: "customers" | "revenue";
  /** ISO days */
  from: string;
  to: string;
  /** said where there is nothing to draw */
  empty: string;
}

/** Everybody of one persona on one day. */
interface Node {
  name: string;
  index: number;
  /** customers, or their revenue */
  amount: number;
  /** px from the top */
  top: number;
  bottom: number;
  lines: string[];
}

const nodeWidth = 10;
const gap = 10;
const lineHeight = 15;

/** Personas on two days as columns, and between them who stayed (light) and who moved, as broad as they are many. */
export function personaFlow(
  {rows: all, by = "customers", from, to, empty}: PersonaFlow,
  options: ChartOptions = {}
): SVGSVGElement {
  const frame = frameOf(options, ({width}) => (all.length === 0 ? 120 : width < 480 ? 400 : 380));
  const {width, height, theme, format} = frame;
  const rows = all.filter((row) => amountOf(row, by, "before") !== null && amountOf(row, by, "after") !== null);
  const totals = sides.map((side) => total(rows, by, side));
  if (!(Math.max(...totals) > 0)) return message(frame, empty);
  const told = (amount: number) => (by === "revenue" ? format.moneyCompact(amount) : format.count(amount));
  const room = Math.min(150, width * 0.3);
  const top = lineHeight + 8;
  const places = sides.map((side) => new Set(all.map((row) => row[`${side}Index`])).size);
  const scale = (height - 4 - top - gap * (Math.max(...places) - 1)) / Math.max(...totals);
  const columns = sides.map((side) =>
    nodesOf(rows, side, {top, by, scale, lines: ({name, amount}) => [...wrap(name, room - 8, theme), told(amount)]})
  );
  const margins = columns.map((nodes) => widest(nodes.flatMap(({lines}) => lines), theme) + 8); // prettier-ignore
  const [left, right] = [margins[0], width - margins[1]];
  const ribbons = ribbonsOf(rows, columns, {by, scale});
  return draw(frame, sentence({rows, by, from, to}, told, format), {
    axis: null,
    margin: 0,
    x: {domain: [0, width], range: [0, width]},
    y: {domain: [0, height], range: [0, height]},
    marks: [
      ...ribbons.map(({row, ends}) =>
        areaY(ends, {
          x: (_, s) => (s === 0 ? left + nodeWidth : right - nodeWidth),
          y1: "top",
          y2: "bottom",
          curve: "bump-x",
          fill: color(theme, row.beforeIndex),
          fillOpacity: row.before === row.after ? 0.25 : 0.75
        })
      ),
      ...columns.flatMap((nodes, s) => {
        const x = s === 0 ? left : right - nodeWidth;
        const wanted = nodes.map((node) => (node.top + node.bottom) / 2);
        const most = Math.max(...nodes.map(({lines}) => lines.length)) * lineHeight;
        const places = spread(wanted, most + 2, top + most / 2, height - most / 2);
        return [
          rect(nodes, {x1: x, x2: x + nodeWidth, y1: "top", y2: "bottom", fill: (node: Node) => color(theme, node.index)}), // prettier-ignore
          text(nodes, {
            x: s === 0 ? left - 6 : right + 6,
            y: (_, i) => places[i],
            text: (node: Node) => node.lines.join("\n"),
            lineHeight: lineHeight / theme.fontSize,
            textAnchor: s === 0 ? "end" : "start",
            fill: theme.text
          }),
          text([s === 0 ? from : to], {
            frameAnchor: s === 0 ? "top-left" : "top-right",
            dy: 2,
            text: (day) => format.date(day),
            fill: theme.muted
          })
        ];
      })
    ]
  });
}

function color(theme: Theme, index: number): string {
  return index < 0 ? theme.muted : personaColor(theme, index);
}

const sides = ["before", "after"] as const;

type Side = (typeof sides)[number];
type By = NonNullable<PersonaFlow["by"]>;

/** What a row is as broad as on one day; null where that is not told. */
function amountOf(row: FlowRow, by: By, side: Side): number | null {
  if (by === "customers") return row.customers;
  const amount = side === "before" ? row.revenueBefore : row.revenue;
  return amount === null ? null : Math.max(0, amount);
}

function total(rows: readonly FlowRow[], by: By, side: Side): number {
  return rows.reduce((sum, row) => sum + (amountOf(row, by, side) ?? 0), 0);
}

/** The personas of one day in their order, those who are no customer last, as high as their amount. */
function nodesOf(
  rows: readonly FlowRow[],
  side: Side,
  {
    top,
    by,
    scale,
    lines
  }: {top: number; by: By; scale: number; lines: (node: Pick<Node, "name" | "amount">) => string[]}
): Node[] {
  const indices = [...new Set(rows.map((row) => row[`${side}Index`]))].sort((a, b) => rank(a) - rank(b));
  let y = top;
  return indices.flatMap((index) => {
    const own = rows.filter((row) => row[`${side}Index`] === index);
    const node = {name: own[0][side], amount: total(own, by, side)};
    // who is no customer has no revenue, and no place
    if (node.amount === 0) return [];
    const result = {...node, index, top: y, bottom: y + node.amount * scale, lines: lines(node)};
    y = result.bottom + gap;
    return result;
  });
}

function rank(index: number): number {
  return index < 0 ? Infinity : index;
}

/**
 * Where each flow begins and ends, so that no two of a node lie on one another; those who stayed are drawn first. A flow that begins
 * or ends with nothing has no place there, and is not drawn.
 */
function ribbonsOf(rows: readonly FlowRow[], columns: Node[][], {by, scale}: {by: By; scale: number}) {
  const order = (a: FlowRow, b: FlowRow) =>
    rank(a.beforeIndex) - rank(b.beforeIndex) || rank(a.afterIndex) - rank(b.afterIndex);
  const filled = new Map<Node, number>();
  const ribbons = rows.toSorted(order).flatMap((row) => {
    const ends = sides.map((side, s) => {
      const node = columns[s].find(({index}) => index === row[`${side}Index`]);
      const breadth = (amountOf(row, by, side) ?? 0) * scale;
      if (node === undefined) return null;
      const start = filled.get(node) ?? node.top;
      filled.set(node, start + breadth);
      // what is thinner than a pixel is seen nonetheless
      const thin = Math.max(0, 1 - breadth) / 2;
      return {top: start - thin, bottom: start + breadth + thin};
    });
    return ends.some((end) => end === null) ? [] : {row, ends: ends as {top: number; bottom: number}[]};
  });
  const stayed = (row: FlowRow) => (row.before === row.after ? 0 : 1);
  return ribbons.sort((a, b) => stayed(a.row) - stayed(b.row));
}

function sentence(
  {rows, by, from, to}: {rows: readonly FlowRow[]; by: By; from: string; to: string},
  told: (amount: number) => string,
  format: Formatter
): string {
  const moves = rows.filter(({before, after}) => before !== after);
  const days = `on ${format.date(from)} and on ${format.date(to)}`;
  const amount = (row: FlowRow, side: Side) => amountOf(row, by, side) ?? 0;
  const most = moves.sort((a, b) => amount(b, "before") + amount(b, "after") - amount(a, "before") - amount(a, "after")).slice(0, 5); // prettier-ignore
  if (by === "customers") {
    const stayed = told(total(rows, by, "after") - total(moves, by, "after"));
    const list = most.map((row) => `${row.before} to ${row.after} ${told(row.customers)}`);
    return `Customers by persona ${days}: ${stayed} stayed; ${list.join("; ") || "nobody moved"}.`;
  }
  const list = most.map((row) => `${row.before} to ${row.after} ${told(amount(row, "before"))}, then ${told(amount(row, "after"))}`); // prettier-ignore
  return `Net revenue of twelve months by persona ${days}: ${told(total(rows, by, "before"))}, then ${told(total(rows, by, "after"))}; ${list.join("; ") || "nobody moved"}.`;
}
