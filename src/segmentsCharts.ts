import {customersByPersona} from "./figures/customersByPersona.js";
import {personaCrosstab} from "./figures/personaCrosstab.js";
import {personaFlow} from "./figures/personaFlow.js";
import {personaMap} from "./figures/personaMap.js";
import {revenueByCountry} from "./figures/revenueByCountry.js";
import {revenueByPersona} from "./figures/revenueByPersona.js";
import {rfmGrid} from "./figures/rfmGrid.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Segments. */
export const segmentsCharts: readonly Chart[] = [
  customersByPersona,
  revenueByPersona,
  personaMap,
  personaFlow,
  revenueByCountry,
  rfmGrid,
  personaCrosstab
];
