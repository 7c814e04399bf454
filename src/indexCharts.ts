import {revenueBridge} from "./figures/revenueBridge.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Overview. */
export const indexCharts: readonly Chart[] = [revenueBridge];
