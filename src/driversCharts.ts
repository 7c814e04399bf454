import {churnDrivers} from "./figures/churnDrivers.js";
import {studySplits} from "./figures/studySplits.js";
import {studyVariants} from "./figures/studyVariants.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Drivers. */
export const driversCharts: readonly Chart[] = [churnDrivers, studyVariants, studySplits];
