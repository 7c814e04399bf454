import {link, rect, text} from "@observablehq/plot";
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
  customers: number;
  /** px from the top */
  top: number;
  bottom: number;
  lines: string[];
}

const nodeWidth = 10;
const gap = 10;
const lineHeight = 15;

/** Personas on two days as columns, and between them who stayed (light) and who moved, as broad as they are many. */
export function personaFlow({rows, from, to, empty}: PersonaFlow, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => (rows.length === 0 ? 120 : width < 480 ? 400 : 380));
  const {width, height, theme, format} = frame;
  if (rows.length === 0) return message(frame, empty);
  const room = Math.min(150, width * 0.3);
  const top = lineHeight + 8;
  const sides = (["before", "after"] as const).map(
    (side) =>
    nodesOf(rows, side, {top, height: height - 4, lines: (node) => [...wrap(node.name, room - 8, theme), format.count(node.customers)]}) // prettier-ignore
  );
  const margins = sides.map((nodes) => widest(nodes.flatMap(({lines}) => lines), theme) + 8); // prettier-ignore
  const [left, right] = [margins[0], width - margins[1]];
  const ribbons = ribbonsOf(rows, sides, (height - 4 - top - gap * (Math.max(...sides.map(({length}) => length)) - 1)) / total(rows)); // prettier-ignore
  return draw(frame, sentence({rows, from, to}, format), {
    axis: null,
    margin: 0,
    x: {domain: [0, width], range: [0, width]},
    y: {domain: [0, height], range: [0, height]},
    marks: [
      ...ribbons.map(({row, y1, y2, breadth}) =>
        link([row], {
          x1: left + nodeWidth,
          x2: right - nodeWidth,
          y1,
          y2,
          curve: "bump-x",
          stroke: color(theme, row.beforeIndex),
          strokeOpacity: row.before === row.after ? 0.25 : 0.75,
          strokeWidth: Math.max(1, breadth),
          strokeLinecap: "butt"
        })
      ),
      ...sides.flatMap((nodes, s) => {
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

function total(rows: readonly FlowRow[]): number {
  return rows.reduce((sum, {customers}) => sum + customers, 0);
}

/** The personas of one day in their order, those who are no customer last, as high as they are many. */
function nodesOf(
  rows: readonly FlowRow[],
  side: "before" | "after",
  {top, height, lines}: {top: number; height: number; lines: (node: Pick<Node, "name" | "customers">) => string[]}
): Node[] {
  const indices = [...new Set(rows.map((row) => row[`${side}Index`]))].sort((a, b) => rank(a) - rank(b));
  const others = new Set(rows.map((row) => row[side === "before" ? "afterIndex" : "beforeIndex"])).size;
  const scale = (height - top - gap * (Math.max(indices.length, others) - 1)) / total(rows);
  let y = top;
  return indices.map((index) => {
    const own = rows.filter((row) => row[`${side}Index`] === index);
    const node = {name: own[0][side], customers: total(own)};
    const result = {...node, index, top: y, bottom: y + node.customers * scale, lines: lines(node)};
    y = result.bottom + gap;
    return result;
  });
}

function rank(index: number): number {
  return index < 0 ? Infinity : index;
}

/** Where each flow begins and ends, so that no two of a node lie on one another; those who stayed are drawn first. */
function ribbonsOf(rows: readonly FlowRow[], [before, after]: Node[][], scale: number) {
  const order = (a: FlowRow, b: FlowRow) =>
    rank(a.beforeIndex) - rank(b.beforeIndex) || rank(a.afterIndex) - rank(b.afterIndex);
  const filled = new Map<Node, number>();
  const middle = (node: Node, breadth: number): number => {
    const start = filled.get(node) ?? node.top;
    filled.set(node, start + breadth);
    return start + breadth / 2;
  };
  const ribbons = rows.toSorted(order).map((row) => {
    const breadth = row.customers * scale;
    const from = before.find(({index}) => index === row.beforeIndex) as Node;
    const to = after.find(({index}) => index === row.afterIndex) as Node;
    return {row, breadth, y1: middle(from, breadth), y2: middle(to, breadth)};
  });
  const stayed = (row: FlowRow) => (row.before === row.after ? 0 : 1);
  return ribbons.sort((a, b) => stayed(a.row) - stayed(b.row));
}

function sentence({rows, from, to}: Omit<PersonaFlow, "empty">, format: Formatter): string {
  const moves = rows.filter(({before, after}) => before !== after).sort((a, b) => b.customers - a.customers);
  const told = moves.slice(0, 5).map((row) => `${row.before} to ${row.after} ${format.count(row.customers)}`);
  const stayed = format.count(total(rows) - total(moves));
  return `Customers by persona on ${format.date(from)} and on ${format.date(to)}: ${stayed} stayed; ${told.join("; ") || "nobody moved"}.`;
}
