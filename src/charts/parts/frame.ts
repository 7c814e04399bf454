import {plot, text} from "@observablehq/plot";
import type {Markish, PlotOptions} from "@observablehq/plot";
import {formatter} from "../format.js";
import type {Formatter} from "../format.js";
import {pageTheme} from "../theme.js";
import type {Theme} from "../theme.js";
import {compactPath} from "./compactPath.js";
import {wrap} from "./text.js";

/** What every chart takes beside its data. */
export interface ChartOptions {
  /** px, default 640 */
  width?: number;
  /** px, default as much as the data need */
  height?: number;
  theme?: Theme;
  /** the document that makes the elements: jsdom's in Node, default the page's */
  document?: Document;
  format?: Formatter;
  /** whether the pointer brings up numbers; for pages, not for stills */
  interactive?: boolean;
  /** whether what it shows of each of the data says so, for a card to make it answer pointer and keyboard */
  targets?: boolean;
  /** whether nothing is drawn into it: only its size is wanted */
  blank?: boolean;
}

/** The options with their defaults. */
export interface Frame {
  width: number;
  height: number;
  theme: Theme;
  document: Document | undefined;
  format: Formatter;
  interactive: boolean;
  targets: boolean;
  blank: boolean;
}

/** Gives the options their defaults; `height` is the chart's own, or what it needs at this width. */
export function frameOf(options: ChartOptions, height: number | ((frame: Frame) => number)): Frame {
  const {
    width = 640,
    theme = pageTheme,
    document,
    format = formatter(),
    interactive = false,
    targets = false,
    blank = false
  } = options;
  if (!(width > 0)) throw new Error(`invalid width: ${width}`);
  const frame: Frame = {width, height: 0, theme, document, format, interactive, targets, blank};
  frame.height = options.height ?? (typeof height === "number" ? height : height(frame));
  if (!(frame.height > 0)) throw new Error(`invalid height: ${frame.height}`);
  return frame;
}

/** Draws marks as one `<svg>` with one accessible name, and none of Plot's own titles, legends or styles. */
export function draw(frame: Frame, ariaLabel: string, options: PlotOptions & {marks: Markish[]}): SVGSVGElement {
  const {width, height, theme, document} = frame;
  if (frame.blank) return blankOf(frame);
  const svg = plot({...options, width, height, document, className: "ci-chart", figure: false}) as SVGSVGElement;
  svg.querySelector("style")?.remove(); // theme.ts says the same once for all charts
  // names on inner groups, which have no role, are what accessibility checks complain of
  for (const named of svg.querySelectorAll("[aria-label]")) named.removeAttribute("aria-label");
  round(svg);
  const attributes = {
    role: "img",
    "aria-label": ariaLabel,
    color: theme.text,
    "font-family": theme.fontFamily,
    "font-size": String(theme.fontSize)
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  // in its own namespace, so that a still has it once, whether it is written as HTML or as XML
  svg.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", "http://www.w3.org/2000/svg");
  return svg;
}

function blankOf({width, height, document = globalThis.document}: Frame): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  return svg;
}

/** Hundredths of a px, tenths in paths: stills get smaller, and the last digits of a logarithm differ from one engine to the next. */
function round(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll("*"))
    for (const {name, value} of element.attributes)
      if (name === "d") element.setAttribute(name, compactPath(value));
      else if (/\.\d{3}/.test(value))
        element.setAttribute(
          name,
          value.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
        );
}

/** A sentence the size of a chart, for where there is nothing to draw. */
export function message(frame: Frame, sentence: string): SVGSVGElement {
  const lines = wrap(sentence, Math.min(frame.width - 32, 460), frame.theme);
  return draw({...frame, height: Math.max(frame.height, 64)}, sentence, {
    axis: null,
    margin: 0,
    marks: [text([lines.join("\n")], {frameAnchor: "middle", fill: frame.theme.muted, lineHeight: 1.4})]
  });
}
