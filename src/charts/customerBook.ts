import {dot, ruleX, text} from "@observablehq/plot";
import {max, rollups, scaleLog, scaleSqrt, sum} from "d3";
import {bookAxes} from "./parts/bookAxes.js";
import type {BookExtent} from "./parts/bookAxes.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {firstFree} from "./parts/place.js";
import type {Box} from "./parts/place.js";
import {marginsOf, plane} from "./parts/plane.js";
import {boldness, textWidth} from "./parts/text.js";
import {personaColor} from "./theme.js";

/** Customers of one persona who are alike in silence and spend. */
export interface BookCell {
  persona: string;
  /** place in the personas' order: its colour */
  index: number;
  /** days since the last order over the usual gap between orders */
  silence: number;
  /** of the last twelve months, a customer, major currency units; net */
  spend: number;
  customers: number;
  /** theirs together, major currency units; null where none is told */
  atRisk: number | null;
}

/** The cells, and what they add up to by persona and silence. */
export interface BookData {
  cells: readonly BookCell[];
  /** what the axes reach over, where that is not what is drawn */
  extent?: BookExtent;
  rows: readonly {persona: string; silence: string; customers: number; spend: number; atRisk: number | null}[];
}

/** All customers in one picture: silence against the rhythm across, the year's spend up; area is what is at risk, or how many. */
export function customerBook({cells: data, extent}: BookData, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => (width < 480 ? 340 : 420));
  const {width, height, theme, format} = frame;
  const told = data.some(({atRisk}) => (atRisk ?? 0) > 0);
  const size = (cell: BookCell) => (told ? Math.max(0, cell.atRisk ?? 0) : cell.customers);
  const cells = data.filter((cell) => cell.customers > 0).sort((a, b) => size(b) - size(a));
  if (cells.length === 0) return message(frame, "No customers with a known rhythm in this selection.");
  const axes = bookAxes(extent ?? {silences: cells.map((c) => c.silence), spends: cells.map((c) => c.spend)}, format);
  const radius = scaleSqrt([0, max(cells, size) || 1], [1.5, width < 480 ? 14 : 22]);
  const circles = cells.map((cell) => ({
    ...axes.at(cell.silence, cell.spend),
    r: radius(size(cell)),
    color: personaColor(theme, cell.index)
  }));
  const {marginTop, marginRight, marginBottom, marginLeft} = marginsOf(frame, axes.x, axes.y);
  const bounds = {left: marginLeft, top: marginTop, right: width - marginRight, bottom: height - marginBottom};
  const sx = scaleLog(axes.x.domain, [bounds.left, bounds.right]);
  const sy = scaleLog(axes.y.domain, [bounds.bottom, bounds.top]);
  const taken: Box[] = [];
  const labels = rollups(cells, describe, (cell) => cell.index).map(([index, of]) => {
    const w = textWidth(of.persona, theme) * boldness + 6;
    const [x, y] = [sx(axes.at(of.silence, 1).x), sy(axes.at(1, of.spend).y)];
    const offsets = [0, -24, 24, -48, 48].flatMap((dy) => [0, -w / 2, w / 2].map((dx) => [dx, dy] as const));
    const boxes = offsets.map(([dx, dy]) => boxAt(x + dx, y + dy, w, 16));
    const box = boxes[firstFree(boxes, taken, bounds)];
    taken.push(box);
    return {
      name: of.persona,
      color: personaColor(theme, index),
      x: sx.invert((box.left + box.right) / 2),
      y: sy.invert((box.top + box.bottom) / 2)
    };
  });
  const facts = rollups(cells, describe, (cell) => cell.index).map(
    ([, of]) =>
      `${of.persona}: ${format.count(of.customers)}, ${format.moneyCompact(of.each)} each, those who spent silent for ${format.number(of.silence, 1)} usual gaps in the middle`
  );
  return plane(frame, `Customers by silence and by the spend of the last twelve months: ${facts.join("; ")}.`, {
    ...axes,
    marks: [
      ruleX([1], {stroke: theme.muted, strokeDasharray: "3,3"}),
      text(["usual gap"], {x: () => 1, frameAnchor: "top", dx: 4, dy: 2, textAnchor: "start", fill: theme.muted}),
      dot(circles, {
        x: "x",
        y: "y",
        r: {value: "r", scale: null},
        fill: "color",
        fillOpacity: 0.55,
        stroke: theme.surface,
        strokeWidth: 0.5
      }),
      text(labels, {
        x: "x",
        y: "y",
        text: "name",
        fill: "color",
        stroke: theme.surface,
        strokeWidth: 4,
        fontWeight: 600
      })
    ]
  });
}

/** The middle of a persona's cells on both axes' scale, of those who spent something where some did, and the mean spend. */
function describe(all: readonly BookCell[]) {
  const customers = sum(all, (cell) => cell.customers);
  const each = sum(all, (cell) => cell.customers * cell.spend) / customers;
  const spenders = all.filter((cell) => cell.spend > 0);
  const cells = spenders.length > 0 ? spenders : all;
  const middle = (value: (cell: BookCell) => number) =>
    Math.exp(
      sum(cells, (cell) => cell.customers * Math.log(Math.max(0.125, value(cell)))) /
        sum(cells, (cell) => cell.customers)
    );
  return {persona: all[0].persona, customers, each, silence: middle((c) => c.silence), spend: middle((c) => c.spend)};
}

function boxAt(x: number, y: number, w: number, h: number): Box {
  return {left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2};
}
