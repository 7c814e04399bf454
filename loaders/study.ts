import {sample} from "./math/sample.js";
import {schemaVersion} from "./contract/common.js";
import type {Study} from "./contract/study.js";
import {outOfTime, wholeWindow} from "./study/snapshot.js";
import type {Snapshot} from "./study/snapshot.js";
import {studySplits} from "./study/splits.js";
import {studyVariants} from "./study/variants.js";
import {studyVerdict} from "./study/verdict.js";
import {tellExactly, type Tell} from "./tell.js";
import type {GrossHistory} from "./history/grossHistory.js";

/** What the replaced app found on order lines and monetary, z-scored, L2 penalty with C = 1, one 75% training split. */
const claim = {frequency: -2.62, monetary: -1.67, auc: 0.78};
const days = 90;
const minimumOfEach = 50;
/** Above these, a seeded sample of the customers is studied; the splits repeat the fit many times. */
const customerLimit = 100_000;
const splitLimit = 10_000;

/**
 * Puts the claim that "frequency has a significantly higher impact on retention than monetary" to the test on this store:
 * the same regression of recency > 90 on many splits, on everybody with and without its penalty, on orders in place of
 * order lines, on logs, and out of time. The claim's outcome shares its window with the predictors; that is reproduced on
 * purpose, so that it can be shown.
 */
export function study(
  history: GrossHistory,
  {splits = 500, seed = 42, tell = tellExactly}: {splits?: number; seed?: number; tell?: Tell} = {}
): Study {
  const {count} = history.customers;
  const customers = sample(count, customerLimit, seed);
  const whole = wholeWindow(history, days, customers);
  if (!isEnough(whole)) {
    const silent = whole.outcome.reduce((a, b) => a + b, 0);
    const missing = `The study needs ${minimumOfEach} customers silent for more than ${days} days and ${minimumOfEach} who are not; this store has ${tell.words(silent)} and ${tell.words(whole.outcome.length - silent)}.`;
    return {schemaVersion, claim, missing: [missing]};
  }
  const fit = outOfTime(history, history.asOfDay - 2 * days, days, customers);
  const test = outOfTime(history, history.asOfDay - days, days, customers);
  const body = {
    claim,
    days,
    customers: whole.outcome.length,
    silentShare: whole.outcome.reduce((a, b) => a + b, 0) / whole.outcome.length,
    variants: studyVariants(whole, isEnough(fit) && isEnough(test) ? {fit, test} : null),
    splits: studySplits(
      count > splitLimit ? wholeWindow(history, days, sample(count, splitLimit, seed)) : whole,
      claim,
      {
        count: splits,
        seed
      }
    )
  };
  return {schemaVersion, ...body, ...studyVerdict(body)};
}

function isEnough({outcome}: Snapshot): boolean {
  const silent = outcome.reduce((a, b) => a + b, 0);
  return silent >= minimumOfEach && outcome.length - silent >= minimumOfEach;
}
