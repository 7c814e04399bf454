import {breakEven} from "./figures/breakEven.js";
import {budgetFrontier} from "./figures/budgetFrontier.js";
import {customersByAction} from "./figures/customersByAction.js";
import {profitByAction} from "./figures/profitByAction.js";
import {profitCurve} from "./figures/profitCurve.js";
import {revenueByAction} from "./figures/revenueByAction.js";
import type {Chart} from "./figures/parts/figure.js";

/** The charts of the page Actions. */
export const actionsCharts: readonly Chart[] = [
  customersByAction,
  revenueByAction,
  profitByAction,
  breakEven,
  profitCurve,
  budgetFrontier
];
