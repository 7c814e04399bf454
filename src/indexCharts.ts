import {customersByPersona} from "./figures/customersByPersona.js";
import {monthlyRevenue} from "./figures/monthlyRevenue.js";
import {revenueAtRiskByPersona} from "./figures/revenueAtRiskByPersona.js";
import {revenueByAction} from "./figures/revenueByAction.js";
import {revenueByCountry} from "./figures/revenueByCountry.js";
import {revenueByPersona} from "./figures/revenueByPersona.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Overview. */
export const indexCharts: readonly Chart[] = [
  monthlyRevenue,
  revenueByPersona,
  customersByPersona,
  revenueAtRiskByPersona,
  revenueByAction,
  revenueByCountry
];
