import {dot, line, ruleY, text} from "@observablehq/plot";
import {group, max, scaleLinear} from "d3";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {spread} from "./parts/place.js";
import {marginsOf, plane} from "./parts/plane.js";
import type {Axis} from "./parts/plane.js";
import {boldness, textWidth} from "./parts/text.js";

/** One calendar month of one year. */
export interface SeasonRow {
  year: number;
  /** 1-12 */
  month: number;
  /** major currency units */
  revenue: number;
  /** true where the month is not over: drawn hollow, and not joined to the line */
  partial: boolean;
}

/** Revenue over the calendar year, one line a year: the latest in front, named at its end. */
export function revenueSeason(data: readonly SeasonRow[], options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 280);
  const {height, theme, format} = frame;
  const most = max(data, (row) => row.revenue) ?? 0;
  if (!(most > 0)) return message(frame, "No revenue in this selection.");
  const name = (month: number) => format.month(`2000-${String(month).padStart(2, "0")}`, {year: false});
  const x: Axis = {domain: [1, 12], ticks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], tick: name};
  const y: Axis = {
    domain: [0, most],
    tick: format.moneyCompact,
    label: data.some((row) => row.partial) ? "revenue a month (hollow: not over)" : "revenue a month"
  };
  const years = [...group(data, (row) => row.year)].sort(([a], [b]) => a - b);
  const room = {right: textWidth("2000", theme) * boldness + 12};
  const margins = marginsOf(frame, x, y, room);
  const scale = scaleLinear(y.domain, [height - margins.marginBottom, margins.marginTop]);
  const ends = years.map(([, rows]) => {
    const whole = rows.filter((row) => !row.partial);
    return (whole.length > 0 ? whole : rows).reduce((a, b) => (b.month > a.month ? b : a));
  });
  const tops = ends.map((end) => scale(end.revenue));
  // only names of lines that end in the same month can collide
  const places = ends.map((end, i) => {
    const same = ends.map((_, j) => j).filter((j) => ends[j].month === end.month);
    return spread(same.map((j) => tops[j]), 15, 8, height)[same.indexOf(i)]; // prettier-ignore
  });
  const peak = data.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  const peakText = `${name(peak.month)} ${peak.year} with ${format.moneyCompact(peak.revenue)}`;
  return plane(
    frame,
    `Revenue by calendar month, one line a year from ${years[0][0]} to ${years.at(-1)![0]}: highest in ${peakText}.`,
    {
      x,
      y,
      room,
      marks: [
        ruleY([0], {stroke: theme.muted}),
        ...years.map(([, rows], i) => {
          const latest = i === years.length - 1;
          const stroke = latest ? theme.accent : theme.muted;
          const whole = rows.filter((row) => !row.partial).sort((a, b) => a.month - b.month);
          return [
            line(whole, {
              x: "month",
              y: "revenue",
              stroke,
              strokeWidth: latest ? 2.5 : 1.5,
              strokeOpacity: latest ? 1 : 0.8
            }),
            dot(whole.length === 1 ? whole : [], {x: "month", y: "revenue", r: 4, fill: stroke}),
            dot(rows.filter((row) => row.partial), {x: "month", y: "revenue", r: 4, fill: theme.surface, stroke, strokeDasharray: "2,1"}) // prettier-ignore
          ];
        }),
        ...ends.map((end, i) =>
          text([end], {
            x: "month",
            y: "revenue",
            dx: 8,
            dy: places[i] - tops[i],
            textAnchor: "start",
            text: () => String(end.year),
            fill: theme.text,
            fontWeight: i === ends.length - 1 ? 600 : undefined,
            stroke: theme.surface
          })
        )
      ]
    }
  );
}
