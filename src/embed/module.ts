import {chartElement} from "./chartElement.js";
import type {EmbedOptions} from "./chartElement.js";
import {findFigure} from "./findFigure.js";

/** Written over with the chart's id, once for each: the modules are the same otherwise. */
declare const CHART_ID: string;

/** Draws the chart; resolves to the element, to be put anywhere. Data are read from the site that this file came from. */
export default async function chart(options: EmbedOptions = {}): Promise<HTMLElement> {
  return chartElement(() => findFigure(CHART_ID), options, new URL("../", import.meta.url).href);
}
