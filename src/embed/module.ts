import type {Figure} from "../figures/parts/figure.js";
import {chartElement} from "./chartElement.js";
import type {EmbedOptions} from "./chartElement.js";

/** What a chart's module gives: draws the chart, and resolves to the element, to be put anywhere. */
export interface ChartModule {
  (options?: EmbedOptions): Promise<HTMLElement>;
  /** the figure, for who draws it into an element of their own; throws a Problem where there is no such figure any more */
  find: () => Figure;
}

/** A chart's module; `address` is the module's own, whose site the data are read from. */
export function chartModule(find: () => Figure, address: string): ChartModule {
  const site = new URL("../", address).href;
  return Object.assign((options: EmbedOptions = {}) => chartElement(find, options, site), {find});
}
