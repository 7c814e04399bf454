import {cell, text} from "@observablehq/plot";
import {max, rollup, sum} from "d3";
import type {Rfm} from "../../loaders/contract/rfm.js";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";
import {target} from "./parts/target.js";
import {boldness, wrap} from "./parts/text.js";

const lineHeight = 16;
type Cell = Rfm["cells"][number];

const [marginTop, marginBottom, marginLeft] = [20, 22, 22];
const scores = [1, 2, 3, 4, 5];

/** The classical 5 x 5 grid: recency across, value up, each field with its number and its group's name, or a key to it. */
export function rfmGrid(data: Rfm["cells"], options: ChartOptions = {}): SVGSVGElement {
  const groups = rollup(data, (cells) => sum(cells, (cell) => cell.customers), (cell) => cell.group); // prettier-ignore
  const ordered = [...groups].sort(([, a], [, b]) => b - a);
  const frame = frameOf(options, (f) => (isNamed(f) ? 380 : 290 + ordered.length * lineHeight + 12));
  const {theme, format, width} = frame;
  const total = sum(data, (cell) => cell.customers);
  if (!(total > 0)) return message(frame, "No customers to count.");
  const named = isNamed(frame);
  const key = named ? 0 : ordered.length * lineHeight + 12;
  const most = max(data, (cell) => cell.customers)!;
  const place = new Map(ordered.map(([group], i) => [group, i + 1]));
  const at = {x: "recencyScore", y: "valueScore"} as const;
  const size = (width - marginLeft) / 5;
  const name = ({group}: Cell) =>
    named ? wrap(group, (size - 6) / boldness, theme).join("\n") : letter(place.get(group)!);
  const [[largest, inLargest]] = ordered;
  const quiet = {fill: theme.muted} as const;
  return draw(
    frame,
    `RFM grid of ${format.count(total)} customers: the largest group is ${largest} with ${format.count(inLargest)}.`,
    {
      marginTop,
      marginRight: 0,
      marginBottom: marginBottom + key,
      marginLeft,
      x: {type: "band", domain: scores, padding: 0, round: false, axis: null},
      y: {type: "band", domain: scores.toReversed(), padding: 0, round: false, axis: null},
      marks: [
        cell(data, {
          ...at,
          inset: 1,
          fill: theme.heat,
          fillOpacity: (c: Cell) => 0.06 + (0.94 * c.customers) / most
        }),
        text(data, {...at, dy: named ? -13 : -9, text: name, lineHeight: 1.2, fontWeight: 600, fill: theme.text}),
        text(data, {
          ...at,
          dy: named ? 18 : 9,
          text: (c: Cell) => format.countCompact(c.customers),
          fill: theme.text
        }),
        text(scores, {...quiet, x: (s: number) => s, frameAnchor: "bottom", dy: 17, text: (s: number) => `${s}`}),
        text(scores, {...quiet, y: (s: number) => s, frameAnchor: "left", dx: -16, text: (s: number) => `${s}`}),
        text(["value ↑   recency →   5 is best"], {
          ...quiet,
          frameAnchor: "top-left",
          dx: 1 - marginLeft,
          dy: 1 - marginTop
        }),
        ...(named ? [] : ordered).map(([group, customers], i) =>
          text([`${letter(i + 1)}  ${group}, ${format.count(customers)}`], {
            frameAnchor: "bottom-left",
            lineAnchor: "top",
            dx: 1 - marginLeft,
            dy: marginBottom + 8 + i * lineHeight,
            fill: theme.text
          })
        ),
        frame.targets ? cell(data, {...at, inset: 1, ...target(frame)}) : null
      ]
    }
  );
}

/** A key to a group: a digit above a count would read as one number with it. */
function letter(place: number): string {
  return String.fromCharCode(64 + place);
}

/** Whether the fields have room for the groups' names. */
function isNamed({width}: Frame): boolean {
  return width >= 560;
}
