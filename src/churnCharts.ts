import {churnCalibration} from "./figures/churnCalibration.js";
import {churnGains} from "./figures/churnGains.js";
import {churnRoc} from "./figures/churnRoc.js";
import {customersAtRisk} from "./figures/customersAtRisk.js";
import {modelComparison} from "./figures/modelComparison.js";
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
  churnRoc,
  churnCalibration,
  churnGains,
  modelComparison,
  thresholdOutcome
];
