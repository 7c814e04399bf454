import {personaSelection} from "./figures/personaSelection.js";
import {rejectedLines} from "./figures/rejectedLines.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Methods. */
export const methodsCharts: readonly Chart[] = [rejectedLines, personaSelection];
