import {customerBook} from "./figures/customerBook.js";
import {valueByPersona} from "./figures/valueByPersona.js";
import {valueConcentration} from "./figures/valueConcentration.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Customers. */
export const customersCharts: readonly Chart[] = [customerBook, valueByPersona, valueConcentration];
