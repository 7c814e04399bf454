import {logistic} from "./logistic.js";
import {normalReach} from "./normal.js";

export interface Calibration {
  /** 1 where predicted log odds are as far apart as the truth; below 1 where predictions are too extreme */
  slope: {estimate: number; low: number; high: number};
  /** log odds by which predictions are too low on average, the slope held at 1; 0 where they are right */
  intercept: {estimate: number; low: number; high: number};
  /** the joint fit, outcome ~ offset + slope x predicted log odds, for recalibration */
  offset: number;
}

/**
 * Calibration slope and calibration-in-the-large of predicted log odds, with 95% intervals (Cox, 1958; Steyerberg,
 * Clinical Prediction Models, section 15.3).
 */
export function logisticCalibration(logOdds: Float64Array, outcome: ArrayLike<number>): Calibration {
  const reach = normalReach();
  // Scores that do not differ have no slope to find.
  const {coefficients, covariance} = logistic(logOdds, 1, outcome);
  const around = (estimate: number, variance: number) => {
    const half = reach * Math.sqrt(variance);
    return {estimate, low: estimate - half, high: estimate + half};
  };
  const intercept = shift(logOdds, outcome);
  return {
    slope: around(coefficients[1], covariance[3]),
    intercept: around(intercept.estimate, intercept.variance),
    offset: coefficients[0]
  };
}

/** The shift of all log odds that makes the mean prediction equal the mean outcome, and its variance; by Newton's method. */
export function shift(logOdds: Float64Array, outcome: ArrayLike<number>): {estimate: number; variance: number} {
  let estimate = 0;
  let information = 1;
  for (let step = 0; step < 50; ++step) {
    let gradient = 0;
    information = 0;
    for (let i = 0; i < logOdds.length; ++i) {
      const p = 1 / (1 + Math.exp(-(logOdds[i] + estimate)));
      gradient += outcome[i] - p;
      information += p * (1 - p);
    }
    // A step of more than 1 would overshoot where most predictions are near 0 or 1.
    const move = Math.max(-1, Math.min(1, gradient / Math.max(information, 1e-12)));
    estimate += move;
    if (Math.abs(move) < 1e-10) break;
  }
  return {estimate, variance: 1 / Math.max(information, 1e-12)};
}
