import {numberTile} from "../../charts/numberTile.js";
import type {NumberFacts} from "../../charts/numberTile.js";
import type {ChartOptions} from "../../charts/parts/frame.js";
import {sentence} from "../../charts/sentence.js";
import type {Figure} from "./figure.js";

/**
 * A figure as a picture. Number cards and headlines are drawn here and not by their own definitions, so that a page which
 * writes them as text need not load what draws.
 */
export function drawFigure(figure: Figure, data: unknown, options: ChartOptions = {}): SVGSVGElement {
  if (figure.draw) return figure.draw(data, options);
  return figure.kind === "number" ? numberTile(data as NumberFacts | null, options) : sentence(data as string, options);
}
