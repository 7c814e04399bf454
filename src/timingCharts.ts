import {cohortRetention} from "./figures/cohortRetention.js";
import {gapSurvival} from "./figures/gapSurvival.js";
import {monthlyRevenue} from "./figures/monthlyRevenue.js";
import {recencyDistribution} from "./figures/recencyDistribution.js";
import {returnByPersona} from "./figures/returnByPersona.js";
import {returnProbability} from "./figures/returnProbability.js";
import {revenueSeason} from "./figures/revenueSeason.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Timing. */
export const timingCharts: readonly Chart[] = [
  recencyDistribution,
  returnProbability,
  gapSurvival,
  returnByPersona,
  monthlyRevenue,
  revenueSeason,
  cohortRetention
];
