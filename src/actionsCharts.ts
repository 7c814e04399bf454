import {breakEven} from "./figures/breakEven.js";
import {budgetFrontier} from "./figures/budgetFrontier.js";
import {campaignPower} from "./figures/campaignPower.js";
import {customersByAction} from "./figures/customersByAction.js";
import {profitByAction} from "./figures/profitByAction.js";
import {profitCurve} from "./figures/profitCurve.js";
import {promisedMeasured} from "./figures/promisedMeasured.js";
import {revenueByAction} from "./figures/revenueByAction.js";
import {uplift} from "./figures/uplift.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Actions. */
export const actionsCharts: readonly Chart[] = [
  customersByAction,
  revenueByAction,
  profitByAction,
  breakEven,
  profitCurve,
  budgetFrontier,
  uplift,
  promisedMeasured,
  campaignPower
];
