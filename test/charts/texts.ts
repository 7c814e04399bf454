import {textWidth} from "../../src/charts/parts/text.js";
import type {Theme} from "../../src/charts/theme.js";

/** One line of text of a chart and the room it takes, px of the chart. */
export interface PlacedText {
  text: string;
  fontSize: number;
  left: number;
  right: number;
  /** baseline */
  y: number;
}

/** Where every line of text of a chart stands, from its transforms, anchors and the font's estimated widths. */
export function placedTexts(svg: SVGSVGElement, theme: Theme): PlacedText[] {
  return [...svg.querySelectorAll("text")].flatMap((element) => {
    const fontSize = Number(inherited(element, "font-size"));
    const anchor = inherited(element, "text-anchor") ?? "start";
    const [x, y] = origin(element);
    const spans = element.children.length > 0 ? [...element.children] : [element];
    let baseline = y;
    return spans.map((span) => {
      const text = span.textContent ?? "";
      const width = textWidth(text, theme, fontSize);
      const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
      // a first line says where it stands, the next ones how far below
      baseline += fontSize * (ems(span, "y") + ems(span, "dy"));
      return {text, fontSize, left, right: left + width, y: baseline};
    });
  });
}

function ems(element: Element, name: string): number {
  return Number((element.getAttribute(name) ?? "0").replace("em", ""));
}

function inherited(element: Element, name: string): string | null {
  for (let e: Element | null = element; e !== null; e = e.parentElement)
    if (e.hasAttribute(name)) return e.getAttribute(name);
  return null;
}

function origin(element: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let e: Element | null = element; e !== null; e = e.parentElement) {
    const move = /translate\(([-\d.e]+)(?:,\s*([-\d.e]+))?\)/.exec(e.getAttribute("transform") ?? "");
    if (move) [x, y] = [x + Number(move[1]), y + Number(move[2] ?? 0)];
  }
  return [x, y];
}
