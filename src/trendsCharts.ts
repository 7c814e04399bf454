import {cacByMonth} from "./figures/cacByMonth.js";
import {cohortRetention} from "./figures/cohortRetention.js";
import {marginByCohort} from "./figures/marginByCohort.js";
import {monthlyRevenue} from "./figures/monthlyRevenue.js";
import {paybackByCohort} from "./figures/paybackByCohort.js";
import {revenueSeason} from "./figures/revenueSeason.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Trends. */
export const trendsCharts: readonly Chart[] = [
  monthlyRevenue,
  revenueSeason,
  cohortRetention,
  marginByCohort,
  cacByMonth,
  paybackByCohort
];
