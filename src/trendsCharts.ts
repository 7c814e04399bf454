import {cohortRetention} from "./figures/cohortRetention.js";
import {monthlyRevenue} from "./figures/monthlyRevenue.js";
import {revenueSeason} from "./figures/revenueSeason.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Trends. */
export const trendsCharts: readonly Chart[] = [monthlyRevenue, revenueSeason, cohortRetention];
