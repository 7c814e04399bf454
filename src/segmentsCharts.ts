import {personaCrosstab} from "./figures/personaCrosstab.js";
import {personaMap} from "./figures/personaMap.js";
import {revenueByPersona} from "./figures/revenueByPersona.js";
import {rfmGrid} from "./figures/rfmGrid.js";
import {riskByPersona} from "./figures/riskByPersona.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Segments. */
export const segmentsCharts: readonly Chart[] = [revenueByPersona, riskByPersona, personaMap, rfmGrid, personaCrosstab];
