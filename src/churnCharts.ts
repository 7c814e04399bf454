import {customersAtRisk} from "./figures/customersAtRisk.js";
import {gapSurvival} from "./figures/gapSurvival.js";
import {recencyDistribution} from "./figures/recencyDistribution.js";
import {returnByPersona} from "./figures/returnByPersona.js";
import {returnProbability} from "./figures/returnProbability.js";
import {revenueAtRiskByPersona} from "./figures/revenueAtRiskByPersona.js";
import {riskByPersona} from "./figures/riskByPersona.js";
import {riskDistribution} from "./figures/riskDistribution.js";
import {thresholdOutcome} from "./figures/thresholdOutcome.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Churn. */
export const churnCharts: readonly Chart[] = [
  riskDistribution,
  customersAtRisk,
  riskByPersona,
  revenueAtRiskByPersona,
  recencyDistribution,
  returnProbability,
  gapSurvival,
  returnByPersona,
  thresholdOutcome
];
