import {dot, link, ruleX, text} from "@observablehq/plot";
import {max} from "d3";
import type {Value} from "../../loaders/contract/value.js";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {widest} from "./parts/text.js";

/** What the comparison needs of the value member. */
export type ExpectedOrdersGroups = Pick<Value, "holdout" | "missing">;

/** Orders a customer in the held-out span, by repeat orders before: expected against what came. */
export function expectedOrdersGroups(data: ExpectedOrdersGroups, options: ChartOptions = {}): SVGSVGElement {
  const groups = (data.holdout?.groups ?? []).filter((group) => group.customers > 0);
  const frame = frameOf(options, Math.max(140, 62 + groups.length * 28));
  const {theme, format} = frame;
  if (groups.length === 0)
    return message(frame, data.missing.join(" ") || "No span could be held out: the history is too short.");
  const rows = groups.map((group) => ({
    name: `${group.label} · ${format.count(group.customers)}`,
    expected: group.expected / group.customers,
    actual: group.actual / group.customers
  }));
  const words = rows.map((row) => `${format.fixed(row.actual, 1)} (${format.fixed(row.expected, 1)})`);
  const names = rows.map((row) => row.name);
  const end = max(rows, (row) => Math.max(row.expected, row.actual)) || 1;
  const told = groups.map((group, i) => `${group.label} ${words[i]}`).join("; ");
  const title = "repeat orders · customers";
  const head = {frameAnchor: "top-right", textAnchor: "end"} as const;
  const marginLeft = widest(names, theme) + 12;
  const marginRight = widest(words, theme) + 12;
  return draw(
    frame,
    `Orders a customer by repeat orders before, what came and in brackets what was expected: ${told}.`,
    {
      marginTop: 42,
      marginBottom: 6,
      marginLeft,
      marginRight,
      x: {domain: [0, end], axis: null},
      y: {type: "band", domain: rows.map(y), padding: 0, round: false, axis: null},
      marks: [
        ruleX([0], {stroke: theme.muted}),
        link(rows, {y, x1: "expected", x2: "actual", stroke: theme.muted}),
        dot(rows, {y, x: "expected", r: 5, fill: theme.surface, stroke: theme.text, strokeWidth: 2}),
        dot(rows, {y, x: "actual", r: 5, fill: theme.accent}),
        text(rows, {y, text: "name", frameAnchor: "left", textAnchor: "end", dx: -8, fill: theme.text}),
        text(rows, {y, text: (_, i) => words[i], frameAnchor: "right", textAnchor: "start", dx: 10, fill: theme.text}),
        text(["● came  ○ expected, a customer"], {...head, dx: marginRight - 1, dy: -41, fill: theme.muted}),
        text([title], {frameAnchor: "top-left", dx: 1 - marginLeft, dy: -21, fill: theme.muted})
      ]
    }
  );
}

function y(_: unknown, i: number): number {
  return i;
}
