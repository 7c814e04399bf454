import {text} from "@observablehq/plot";
import {draw, frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {wrap} from "./parts/text.js";

const lineHeight = 1.4;

/** A sentence with the answer in it, set large. */
export function sentence(data: string, options: ChartOptions = {}): SVGSVGElement {
  const {width = 640} = options;
  const fontSize = width < 480 ? 18 : 22;
  const frame = frameOf(options, ({theme}) =>
    Math.max(104, Math.ceil(wrap(data, width - 8, {...theme, fontSize}).length * fontSize * lineHeight + 12))
  );
  if (data === "") return message(frame, "There is nothing to say yet.");
  const lines = wrap(data, width - 8, {...frame.theme, fontSize});
  return draw(frame, data, {
    axis: null,
    margin: 0,
    marks: [text([lines.join("\n")], {frameAnchor: "left", fill: frame.theme.text, fontSize, lineHeight})]
  });
}
