import {dot, line, ruleY, text} from "@observablehq/plot";
import {max, scaleLinear} from "d3";
import type {Recency} from "../../loaders/contract/recency.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {spread} from "./parts/place.js";
import {marginsOf, plane} from "./parts/plane.js";
import type {Axis} from "./parts/plane.js";
import {widest, wrap} from "./parts/text.js";
import {personaColor} from "./theme.js";

/** The curve of the customers who were of this persona when the gap began. */
export interface PersonaReturn {
  persona: string;
  /** place in the personas' order: its colour */
  index: number;
  horizonDays: number;
  returnProbability: Recency["returnProbability"];
  defection: Recency["defection"];
}

/** Beyond this width of its 95% interval a point says more about chance than about customers, and is not drawn. */
const widestInterval = 0.25;

/** The chance of another order within the horizon by days without one, one line a persona, named at its end. */
export function returnByPersona(data: readonly PersonaReturn[], options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 320);
  const {width, height, theme, format} = frame;
  const rows = data
    .map((row) => ({...row, returnProbability: row.returnProbability.filter(isTold)}))
    .filter((row) => row.returnProbability.length > 1);
  if (rows.length === 0) return message(frame, "Too few gaps between orders for a curve by persona.");
  const end = max(rows, (row) => row.returnProbability.at(-1)!.days)!;
  const horizon = format.days(rows[0].horizonDays);
  const x: Axis = {domain: [0, end], tick: format.count, label: "days without an order"};
  const y: Axis = {
    domain: [0, 1],
    ticks: [0, 0.25, 0.5, 0.75, 1],
    tick: (p) => format.percent(p),
    label: `chance of an order within ${horizon}`
  };
  const names = rows.map((row) => wrap(row.persona, width * 0.28, theme).join("\n"));
  const room = {right: widest(names, theme) + 22};
  const margins = marginsOf(frame, x, y, room);
  const scale = scaleLinear(y.domain, [height - margins.marginBottom, margins.marginTop]);
  const tops = rows.map((row) => scale(row.returnProbability.at(-1)!.probability));
  const gap = 16 * Math.max(...names.map((name) => name.split("\n").length));
  const places = spread(tops, gap, gap / 2, height - margins.marginBottom - gap / 2);
  const told = rows.map(
    ({persona, defection: {days}, returnProbability: [start]}) =>
      `${persona} ${days !== null ? format.days(days) : start.probability < 0.5 ? "from the start" : "none that was seen"}`
  );
  return plane(
    frame,
    `Days without an order after which another within ${horizon} is less likely than not: ${told.join("; ")}.`,
    {
      x,
      y,
      room,
      marks: [
        ruleY([0], {stroke: theme.muted}),
        ruleY([0.5], {stroke: theme.muted, strokeDasharray: "4,3"}),
        ...rows.map((row) =>
          line(row.returnProbability, {
            x: "days",
            y: "probability",
            stroke: personaColor(theme, row.index),
            strokeWidth: 2.5
          })
        ),
        ...rows.flatMap((row, i) => [
          dot([row], {
            frameAnchor: "top-right",
            dx: 9,
            dy: places[i] - margins.marginTop,
            r: 4.5,
            fill: personaColor(theme, row.index)
          }),
          text([names[i]], {
            frameAnchor: "top-right",
            textAnchor: "start",
            lineAnchor: "middle",
            lineHeight: 1.25,
            dx: 18,
            dy: places[i] - margins.marginTop,
            fill: theme.text
          })
        ])
      ]
    }
  );
}

function isTold({low, high}: PersonaReturn["returnProbability"][number]): boolean {
  return high - low <= widestInterval;
}
