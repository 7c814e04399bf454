import {randomLcg} from "d3";
import {mix} from "./sample.js";
import {studentReach} from "./student.js";

/** Who is in which arm and stratum, what came of them, and what was expected of them before. */
export interface Measured {
  treated: Uint8Array;
  /** 0 to `strata` - 1 */
  stratum: Uint32Array;
  strata: number;
  outcome: Float64Array;
  /** NaN nowhere; all alike where nothing was expected: then nothing is adjusted */
  covariate: Float64Array;
}

export interface AdjustedDifference {
  treated: number;
  control: number;
  difference: number;
  low: number;
  high: number;
  /** the same interval by resampling: a check where single customers outweigh the others */
  bootstrapLow: number;
  bootstrapHigh: number;
  /** share of the outcome's variance that the covariate leaves */
  varianceLeft: number;
}

/** More draws than this are not made: the check's own error is far below the interval's width by then. */
const mostDraws = 20_000_000;

/**
 * The difference of two arms' mean outcomes, adjusted for what was expected (CUPED: Deng, Xu, Kohavi and Walker, 2013, WSDM, eq. 4, its
 * slope that within arms and strata) and weighed over strata by Mantel and Haenszel's n m / (n + m), with Welch's 95 % interval:
 * of one stratum, no covariate and no long tails it is Welch's own; where the tails are longer than the normal's, a variance is
 * known with fewer degrees of freedom (O'Neill, 2014, The American Statistician 68, section 2: 2 / (2 / (n - 1) + excess / n)), or the
 * intervals of spend are too narrow. Strata without both arms do not count; null where none is left or an arm has no two customers
 * more than strata. Without resamples the check's bounds are NaN.
 */
export function adjustedDifference(
  given: Measured,
  {resamples = 1000, seed = 1}: {resamples?: number; seed?: number} = {}
): AdjustedDifference | null {
  const cells = cellsOf(given);
  const all = cells.reduce((sum, {weight}) => sum + weight, 0);
  const freedoms = [0, 1].map((arm) => sizeOf(cells, arm) - cells.length);
  if (!(all > 0) || !(Math.min(...freedoms) > 0)) return null;
  const {slope, varianceLeft} = slopeOf(given, cells);
  const adjusted = given.outcome.map((value, i) => value - slope * given.covariate[i]);
  const variances = [0, 1].map((arm) => {
    const squares = cells.reduce((sum, {rows}) => sum + powersAbout(adjusted, rows[arm], 2), 0);
    const spread = cells.reduce((sum, {weight, rows}) => sum + (weight / all) ** 2 / rows[arm].length, 0);
    return (squares / freedoms[arm]) * spread;
  });
  const meanOf = (values: Float64Array, arm: number) =>
    cells.reduce((sum, {weight, rows}) => sum + (weight / all) * mean(values, rows[arm]), 0);
  const difference = meanOf(adjusted, 1) - meanOf(adjusted, 0);
  const variance = variances[0] + variances[1];
  const excess = excessOf(adjusted, cells);
  const known = [0, 1].map((arm) => 2 / (2 / freedoms[arm] + excess / sizeOf(cells, arm)));
  const freedom = variance ** 2 / (variances[0] ** 2 / known[0] + variances[1] ** 2 / known[1]);
  const half = variance > 0 ? studentReach(freedom) * Math.sqrt(variance) : 0;
  const [bootstrapLow, bootstrapHigh] = bootstrap(adjusted, cells, all, {resamples, seed});
  return {
    treated: meanOf(given.outcome, 1),
    control: meanOf(given.outcome, 0),
    difference,
    low: difference - half,
    high: difference + half,
    bootstrapLow,
    bootstrapHigh,
    varianceLeft
  };
}

/** A stratum that has both arms: the rows of the control group and of the treated. */
interface Cell {
  weight: number;
  rows: [control: number[], treated: number[]];
}

function cellsOf({treated, stratum, strata}: Measured): Cell[] {
  const rows = Array.from({length: strata}, (): Cell["rows"] => [[], []]);
  for (let i = 0; i < treated.length; ++i) rows[stratum[i]][treated[i]].push(i);
  return rows
    .filter(([control, own]) => control.length > 0 && own.length > 0)
    .map((arms) => ({weight: (arms[0].length * arms[1].length) / (arms[0].length + arms[1].length), rows: arms}));
}

/** The slope of the outcome on the covariate within the arms of each stratum, and what it leaves of the variance there. */
function slopeOf({outcome, covariate}: Measured, cells: readonly Cell[]): {slope: number; varianceLeft: number} {
  let [xx, xy, yy] = [0, 0, 0];
  for (const rows of cells.flatMap((cell) => cell.rows)) {
    const [x, y] = [mean(covariate, rows), mean(outcome, rows)];
    for (const i of rows) {
      xx += (covariate[i] - x) ** 2;
      xy += (covariate[i] - x) * (outcome[i] - y);
      yy += (outcome[i] - y) ** 2;
    }
  }
  const slope = xx > 0 ? xy / xx : 0;
  return {slope, varianceLeft: yy > 0 ? Math.min(1, Math.max(0, 1 - (slope * xy) / yy)) : 1};
}

/** The middle 95 % of the difference over seeded resamples of the customers, within arms and strata. */
function bootstrap(
  values: Float64Array,
  cells: readonly Cell[],
  all: number,
  {resamples, seed}: {resamples: number; seed: number}
): [number, number] {
  if (resamples === 0) return [NaN, NaN];
  const random = randomLcg(mix(seed));
  const size = cells.reduce((sum, {rows}) => sum + rows[0].length + rows[1].length, 0);
  const times = Math.min(resamples, Math.max(200, Math.floor(mostDraws / size)));
  const differences = new Float64Array(times).map(() => {
    let difference = 0;
    for (const {weight, rows} of cells) {
      for (const [arm, own] of rows.entries()) {
        let sum = 0;
        for (let k = 0; k < own.length; ++k) sum += values[own[Math.floor(own.length * random())]];
        difference += ((arm === 1 ? 1 : -1) * (weight / all) * sum) / own.length;
      }
    }
    return difference;
  });
  differences.sort();
  const at = (share: number) => differences[Math.round(share * (times - 1))];
  return [at(0.025), at(0.975)];
}

function mean(values: Float64Array, rows: readonly number[]): number {
  let sum = 0;
  for (const i of rows) sum += values[i];
  return sum / rows.length;
}

function sizeOf(cells: readonly Cell[], arm: number): number {
  return cells.reduce((sum, {rows}) => sum + rows[arm].length, 0);
}

/** By how much the tails about the means of arms and strata are longer than the normal's; 0 where they are not. */
function excessOf(values: Float64Array, cells: readonly Cell[]): number {
  const groups = cells.flatMap(({rows}) => rows);
  const about = (power: 2 | 4) => groups.reduce((sum, rows) => sum + powersAbout(values, rows, power), 0);
  const size = groups.reduce((sum, rows) => sum + rows.length, 0);
  const squares = about(2);
  return squares > 0 ? Math.max(0, (about(4) * (size - groups.length) ** 2) / (size * squares ** 2) - 3) : 0;
}

function powersAbout(values: Float64Array, rows: readonly number[], power: 2 | 4): number {
  const centre = mean(values, rows);
  let sum = 0;
  for (const i of rows) sum += (values[i] - centre) ** power;
  return sum;
}
