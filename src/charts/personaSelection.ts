import {dot, line, ruleX, ruleY, text} from "@observablehq/plot";
import {max, scaleLinear} from "d3";
import type {Personas} from "../../loaders/contract/personas.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {spread} from "./parts/place.js";
import {marginsOf, plane} from "./parts/plane.js";
import type {Axis} from "./parts/plane.js";
import {textWidth} from "./parts/text.js";

/** What the curves need of the personas member. */
export type PersonaSelection = Pick<Personas, "count" | "selection">;

/** Inertia against that of the fewest clusters, and the mean silhouette, by number of clusters; the published number is marked. */
export function personaSelection(data: PersonaSelection, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 280);
  const {height, theme, format} = frame;
  const rows = [...data.selection].sort((a, b) => a.count - b.count);
  if (rows.length < 2) return message(frame, "Other numbers of personas were not tried on these data.");
  const base = rows[0].inertia || 1;
  const scored = rows.filter((row) => row.silhouette !== null);
  const x: Axis = {
    domain: [rows[0].count, rows[rows.length - 1].count],
    ticks: rows.map((row) => row.count),
    tick: format.count,
    label: "number of personas"
  };
  const y: Axis = {
    domain: [
      0,
      Math.max(
        1,
        max(rows, (row) => row.inertia / base)!
      )
    ],
    ticks: [0, 0.25, 0.5, 0.75, 1],
    tick: (v) => format.fixed(v)
  };
  const names = [`inertia (${format.count(rows[0].count)} = 1)`, "silhouette"];
  const room = {right: Math.max(...names.map((name) => textWidth(name, theme))) + 10, top: 16};
  const margins = marginsOf(frame, x, y, room);
  const scale = scaleLinear(y.domain, [height - margins.marginBottom, margins.marginTop]);
  const ends = [rows[rows.length - 1].inertia / base, scored.at(-1)?.silhouette ?? 0];
  const tops = ends.map((end) => scale(end));
  const places = spread(tops, 16, 8, height - 8);
  const chosen = rows.find((row) => row.count === data.count);
  const silhouette = chosen?.silhouette ?? null;
  const told = chosen
    ? `${format.count(chosen.count)} personas leave ${format.percent(chosen.inertia / base)} of the spread that ${format.count(rows[0].count)} leave`
    : `${format.count(data.count)} personas were chosen`;
  const also = silhouette === null ? "" : `, with a silhouette of ${format.fixed(silhouette)}`;
  return plane(frame, `${told}${also}.`, {
    x,
    y,
    room,
    marks: [
      ruleY([0], {stroke: theme.muted}),
      ruleX(chosen ? [chosen.count] : [], {stroke: theme.text, strokeDasharray: "4,3"}),
      text(chosen ? [chosen.count] : [], {
        x: (d: number) => d,
        frameAnchor: "top",
        dy: -17,
        text: () => "chosen",
        fontWeight: 600,
        fill: theme.text
      }),
      line(rows, {x: "count", y: (row) => row.inertia / base, stroke: theme.accent, strokeWidth: 2.5}),
      dot(rows, {x: "count", y: (row) => row.inertia / base, fill: theme.accent, r: 4}),
      line(scored, {x: "count", y: "silhouette", stroke: theme.text, strokeWidth: 2.5}),
      dot(scored, {x: "count", y: "silhouette", fill: theme.text, r: 4}),
      ...names.slice(0, scored.length > 0 ? 2 : 1).map((name, i) =>
        text([name], {
          x: x.domain[1],
          y: ends[i],
          dx: 8,
          dy: places[i] - tops[i],
          textAnchor: "start",
          fill: theme.text
        })
      )
    ]
  });
}
