import {ruleX, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Frame} from "./frame.js";
import {boldness, textWidth} from "./text.js";

/** Room in px above a plane that an upright's two lines of text take. */
export const uprightRoom = 34;

/**
 * An annotated upright line at `x` of a linear axis [0, end]: a headline and a quieter note above the plane, beside the
 * line where there is room, else at the right edge with the line ending under them.
 */
export function upright({width, theme}: Frame, {x, end, lines}: {x: number; end: number; lines: string[]}): Markish[] {
  const plane = width - 60;
  const room = Math.max(...lines.map((line) => textWidth(line, theme))) * boldness + 8;
  const side =
    (1 - x / end) * plane > room
      ? ({x: [x, x], dx: 6, frameAnchor: "top", textAnchor: "start"} as const)
      : (x / end) * plane > room
        ? ({x: [x, x], dx: -6, frameAnchor: "top", textAnchor: "end"} as const)
        : ({frameAnchor: "top-right"} as const);
  const tall = side.frameAnchor === "top";
  return [
    ruleX([x], {stroke: theme.text, strokeWidth: 1.5, insetTop: tall ? -uprightRoom + 2 : 0}),
    text(lines.slice(0, 1), {...side, dy: -uprightRoom + 1, fontWeight: 600, fill: theme.text}),
    text(lines.slice(1, 2), {...side, dy: -uprightRoom + 17, fill: theme.muted})
  ];
}
