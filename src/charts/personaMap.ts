import {dot, link, text} from "@observablehq/plot";
import {max, scaleLog, scaleSqrt} from "d3";
import type {PersonaStatistics} from "../../loaders/contract/summary.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";
import {firstFree} from "./parts/place.js";
import type {Box} from "./parts/place.js";
import {marginsOf, plane} from "./parts/plane.js";
import type {Axis} from "./parts/plane.js";
import {rowed} from "./parts/rowed.js";
import {target} from "./parts/target.js";
import {boldness, textWidth, widest, wrap} from "./parts/text.js";
import {personaColor} from "./theme.js";

const lineHeight = 16;
/** px, of the colour in front of a name */
const keyWidth = 14;
/** px between a circle and its name from which on a line joins them */
const far = 10;

/** One persona: its medians and quartiles, and its place in the personas' order. */
export type PersonaPlace = Pick<
  PersonaStatistics,
  "persona" | "customers" | "recencyDays" | "frequency" | "monetary"
> & {
  index: number;
};

/** Personas by median recency and median number of orders; area is the median spend, whiskers the middle half of customers. */
export function personaMap(data: readonly PersonaPlace[], options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, ({width}) => (width < 480 ? 320 : 380));
  const {width, theme, format} = frame;
  const rows = data.filter((row) => row.customers > 0).sort((a, b) => b.monetary.median - a.monetary.median);
  if (rows.length === 0) return message(frame, "No customers in this selection.");
  const x: Axis = {
    ...logAxis(rows.flatMap(({recencyDays: r}) => [r.lowerQuartile, r.upperQuartile])),
    tick: format.count,
    label: "days since the last order (log scale)"
  };
  const y: Axis = {
    ...logAxis(rows.flatMap(({frequency: f}) => [f.lowerQuartile, f.upperQuartile])),
    tick: format.count,
    label: "orders a customer (log scale)"
  };
  const radius = scaleSqrt([0, max(rows, (row) => row.monetary.median) || 1], [4, width < 480 ? 22 : 34]);
  const circles = rows.map((row) => ({
    ...row,
    x: Math.max(x.domain[0], row.recencyDays.median),
    y: Math.max(y.domain[0], row.frequency.median),
    r: radius(Math.max(0, row.monetary.median)),
    color: personaColor(theme, row.index),
    name: wrap(row.persona, width * 0.36, theme),
    spend: `${format.moneyCompact(row.monetary.median)} a customer`
  }));
  const labels = place(frame, x, y, circles);
  const leader = {stroke: (d: Label) => d.circle.color, strokeWidth: 1};
  const places = rows.map((row) => data.indexOf(row));
  const shown = rowed(frame, places);
  const whisker = {stroke: "color", strokeWidth: 1.5, strokeOpacity: 0.55} as const;
  const facts = circles.map(
    ({persona, recencyDays, frequency: {median}}) =>
      `${persona} ${format.days(recencyDays.median)}, ${format.number(median, 1)} ${median === 1 ? "order" : "orders"}`
  );
  return plane(frame, `Personas by median recency, orders and spend: ${facts.join("; ")}.`, {
    x,
    y,
    marks: [
      link(circles, {
        ...whisker,
        ...shown,
        x1: (d) => d.recencyDays.lowerQuartile,
        x2: (d) => d.recencyDays.upperQuartile,
        y: "y"
      }),
      link(circles, {
        ...whisker,
        ...shown,
        x: "x",
        y1: (d) => d.frequency.lowerQuartile,
        y2: (d) => d.frequency.upperQuartile
      }),
      dot(circles, {
        ...shown,
        x: "x",
        y: "y",
        r: {value: "r", scale: null},
        fill: "color",
        fillOpacity: 0.85,
        stroke: theme.surface
      }),
      link(labels, {...leader, x1: "x1", x2: "x2", y1: "y1", y2: "y2"}),
      ...labels.map(({circle, left, dy}) => {
        const own = rowed(frame, [places[circles.indexOf(circle)]]);
        const at = {
          ...own,
          x: "x",
          y: "y",
          textAnchor: "start",
          lineHeight: lineHeight / theme.fontSize,
          stroke: theme.surface
        } as const;
        const half = (circle.name.length * lineHeight) / 2;
        const top = dy - lineHeight / 2 - ((circle.name.length - 1) * lineHeight) / 2;
        return [
          // its circle's colour in front of the name: the nearest circle may be another's
          text([circle], {...at, dx: left, dy: top, text: () => "●", fill: "color"}),
          text([circle], {
            ...at,
            dx: left + keyWidth,
            dy: dy - lineHeight / 2,
            text: (d) => d.name.join("\n"),
            fontWeight: 600,
            fill: theme.text
          }),
          text([circle], {...at, dx: left + keyWidth, dy: dy + half, text: "spend", fill: theme.muted})
        ];
      }),
      frame.targets
        ? dot(circles, {
            ...target(frame, places),
            x: "x",
            y: "y",
            r: {value: (d: {r: number}) => Math.max(14, d.r), scale: null}
          })
        : null
    ]
  });
}

interface Label<T extends Circle = Circle> {
  circle: T;
  /** px from the circle's centre to the label's left edge, and to its middle */
  left: number;
  dy: number;
  /** the line from the circle to the label, in the axes' units; of no length where they are close */
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

interface Circle {
  x: number;
  y: number;
  r: number;
  color: string;
  /** the persona, in lines */
  name: string[];
  spend: string;
  recencyDays: {lowerQuartile: number; upperQuartile: number};
  frequency: {lowerQuartile: number; upperQuartile: number};
}

/** Where each circle's label stands, so that labels meet neither circles, whiskers nor one another. */
function place<T extends Circle>(frame: Frame, x: Axis, y: Axis, circles: T[]): Label<T>[] {
  const {width, height, theme} = frame;
  const {marginTop, marginRight, marginBottom, marginLeft} = marginsOf(frame, x, y);
  const bounds = {left: marginLeft, top: marginTop, right: width - marginRight, bottom: height - marginBottom};
  const sx = scaleLog(x.domain, [bounds.left, bounds.right]);
  const sy = scaleLog(y.domain, [bounds.bottom, bounds.top]);
  const taken: Box[] = circles.flatMap((c) => [
    around(sx(c.x), sy(c.y), c.r * 2, c.r * 2),
    {
      left: sx(c.recencyDays.lowerQuartile),
      right: sx(c.recencyDays.upperQuartile),
      top: sy(c.y) - 2,
      bottom: sy(c.y) + 2
    },
    {left: sx(c.x) - 2, right: sx(c.x) + 2, top: sy(c.frequency.upperQuartile), bottom: sy(c.frequency.lowerQuartile)}
  ]);
  const hard = circles.map((c) => around(sx(c.x), sy(c.y), c.r * 2, c.r * 2));
  return circles.map((circle) => {
    const w = Math.max(widest(circle.name, theme) * boldness, textWidth(circle.spend, theme)) + keyWidth + 4;
    const h = (circle.name.length + 1) * lineHeight + 2;
    const [right, up] = [circle.r + 4 + w / 2, circle.r + 3 + h / 2];
    const offsetsAt = (k: number) => {
      const beside = [-0.7, 0.7].map((y) => [right, y * up * k]);
      const upright = [up, -up].map((y) => [0, y * k]);
      const left = beside.map(([x, y]) => [-x, y]);
      return beside.concat(upright, left, [[right * k, 0], [-right * k, 0]]); // prettier-ignore
    };
    const boxAt = ([dx, dy]: number[]) => around(sx(circle.x) + dx, sy(circle.y) + dy, w, h);
    const near = [1, 1.5, 2, 2.6].flatMap(offsetsAt);
    const nearest = boxAt(near[firstFree(near.map(boxAt), taken, bounds)]);
    // farther away rather than on a circle or a name
    const covers = hard.some((other) => meet(nearest, other));
    const offsets = covers ? [...near, ...[3.4, 4.4].flatMap(offsetsAt)] : near;
    const boxes = offsets.map(boxAt);
    const chosen = firstFree(boxes, taken, bounds);
    const box = boxes[chosen];
    taken.push(box);
    hard.push(box);
    const [cx, cy] = [sx(circle.x), sy(circle.y)];
    const [nx, ny] = [Math.max(box.left, Math.min(cx, box.right)), Math.max(box.top, Math.min(cy, box.bottom))];
    const distance = Math.hypot(nx - cx, ny - cy);
    const start = distance - circle.r > far ? circle.r / distance : 1;
    return {
      circle,
      left: offsets[chosen][0] - w / 2 + 2,
      dy: offsets[chosen][1],
      x1: sx.invert(cx + (nx - cx) * start),
      y1: sy.invert(cy + (ny - cy) * start),
      x2: sx.invert(nx),
      y2: sy.invert(ny)
    };
  });
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function around(x: number, y: number, w: number, h: number): Box {
  return {left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2};
}

/** A log axis with some air about the values, and round numbers on it. */
function logAxis(values: number[]): Pick<Axis, "domain" | "ticks" | "type"> {
  const [low, high] = [Math.max(0.5, Math.min(...values)), Math.max(1, ...values)];
  const domain = [low / 2, high * 1.6] as const;
  return {domain, type: "log", ticks: [1, 3, 10, 30, 100, 300, 1000, 3000]};
}
