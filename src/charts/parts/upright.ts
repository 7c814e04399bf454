import {ruleX, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Frame} from "./frame.js";
import {boldness, widest, wrap} from "./text.js";

const lineHeight = 16;

/** Room in px above a plane that an upright's text takes: a headline and a note, in lines as the width has it. */
export function uprightRoom(frame: Frame, lines: readonly string[]): number {
  const {headline, note} = wrapped(frame, lines);
  return Math.max(2, headline.length + note.length) * lineHeight + 2;
}

/**
 * An annotated upright line at `x` of a linear axis [0, end]: a headline and a quieter note above the plane, beside the
 * line where there is room, else at the right edge with the line ending under them.
 */
export function upright(frame: Frame, {x, end, lines}: {x: number; end: number; lines: string[]}): Markish[] {
  const {width, theme} = frame;
  const {headline, note} = wrapped(frame, lines);
  const above = uprightRoom(frame, lines);
  const plane = width - 60;
  const room = widest([...headline, ...note], theme) * boldness + 8;
  const side =
    (1 - x / end) * plane > room
      ? ({x: [x, x], dx: 6, frameAnchor: "top", textAnchor: "start"} as const)
      : (x / end) * plane > room
        ? ({x: [x, x], dx: -6, frameAnchor: "top", textAnchor: "end"} as const)
        : ({frameAnchor: "top-right"} as const);
  const tall = side.frameAnchor === "top";
  const at = {...side, lineHeight: lineHeight / theme.fontSize};
  return [
    ruleX([x], {stroke: theme.text, strokeWidth: 1.5, insetTop: tall ? -above + 2 : 0}),
    text(joined(headline), {...at, dy: -above + 1, fontWeight: 600, fill: theme.text}),
    text(joined(note), {...at, dy: -above + 1 + headline.length * lineHeight, fill: theme.muted})
  ];
}

function wrapped(
  {width, theme}: Frame,
  [headline, note = ""]: readonly string[]
): {headline: string[]; note: string[]} {
  const room = (width - 24) / boldness;
  return {headline: wrap(headline, room, theme), note: wrap(note, room, theme)};
}

function joined(lines: readonly string[]): string[] {
  return lines.length > 0 ? [lines.join("\n")] : [];
}
