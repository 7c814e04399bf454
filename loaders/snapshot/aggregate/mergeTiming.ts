import type {Recency} from "../../contract/recency.js";
import type {Timing} from "../../contract/timing.js";
import {inSteps, isFew} from "./few.js";
import {foldSmall, foldTargets} from "./foldSmall.js";
import {mergeCohorts} from "./mergeCohorts.js";

/** Silence by groups of `minimum` customers or more; the count beyond the defection point is in steps of that. */
export function mergeRecency(recency: Recency, customers: number, minimum: number): Recency {
  const beyond = recency.beyondDefection;
  const told = beyond !== null && beyond >= minimum && !isFew(customers - beyond, minimum);
  return {
    ...recency,
    histogram: foldSmall(recency.histogram, minimum),
    returnProbability: thinned(recency.returnProbability, minimum),
    beyondDefection: told ? inSteps(beyond, minimum) : null,
    beyondDefectionStep: minimum
  };
}

/** Curves whose steps are `minimum` gaps or more, months and cohorts of as many customers. */
export function mergeTiming(timing: Timing, minimum: number): Timing {
  const {cohorts, note} = mergeCohorts(timing.cohorts, minimum);
  return {
    ...timing,
    survival: thinned(timing.survival, minimum),
    returnProbability: thinned(timing.returnProbability, minimum),
    personas: shownPersonas(timing.personas, minimum).map((persona) => ({
      ...persona,
      survival: thinned(persona.survival, minimum),
      returnProbability: thinned(persona.returnProbability, minimum)
    })),
    ...months(timing, minimum),
    cohorts,
    cohortNote: `${timing.cohortNote} ${note}`
  };
}

interface Point {
  atRisk: number;
  low: number;
  high: number;
}

/**
 * Points of a curve between which `minimum` gaps or more ended or were no longer followed, to a tenth of a percent, and the
 * gaps still there in steps: no single gap can be made out.
 */
function thinned<P extends Point & ({survival: number} | {probability: number})>(points: P[], minimum: number): P[] {
  const kept: P[] = [];
  for (const point of points) {
    const last = kept[kept.length - 1];
    if (point.atRisk >= minimum && (!last || last.atRisk - point.atRisk >= minimum)) kept.push(point);
  }
  return kept.map((point) => ({
    ...point,
    ...("survival" in point ? {survival: rounded(point.survival)} : {probability: rounded(point.probability)}),
    low: rounded(point.low),
    high: rounded(point.high),
    atRisk: inSteps(point.atRisk, minimum)
  }));
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Personas without those of few gaps; what all gaps together leave of them is not few either. */
function shownPersonas(personas: Timing["personas"], minimum: number): Timing["personas"] {
  const ascending = [...personas].sort((a, b) => size(a) - size(b));
  const hidden = ascending.filter(({gaps}) => isFew(gaps.closed, minimum) || isFew(gaps.open, minimum));
  for (const persona of ascending) {
    const closed = hidden.reduce((sum, {gaps}) => sum + gaps.closed, 0);
    const open = hidden.reduce((sum, {gaps}) => sum + gaps.open, 0);
    const known = hidden.length === 1 || isFew(closed, minimum) || isFew(open, minimum);
    if (known && !hidden.includes(persona)) hidden.push(persona);
  }
  return personas.filter((persona) => !hidden.includes(persona));
}

function size({gaps}: Timing["personas"][number]): number {
  return gaps.closed + gaps.open;
}

/** Months of few customers are counted with the month beside them, and compared with none: nor is there a season then. */
function months({months, season}: Timing, minimum: number): Pick<Timing, "months" | "season"> {
  const targets = foldTargets(
    months.map(({customers}) => customers),
    minimum
  );
  const merged = months.map((_, i) => targets.some((to, from) => from !== to && (from === i || to === i)));
  if (!merged.includes(true)) return {months, season};
  return {
    months: foldSmall(months, minimum, {sums: ["revenue", "orders"]}).map((month, i) => ({
      ...month,
      changeOnMonth: merged[i] || merged[i - 1] ? null : month.changeOnMonth,
      changeOnYear: merged[i] || merged[i - 12] ? null : month.changeOnYear
    })),
    season: {
      method: null,
      index: [],
      note: `No season: some months have fewer than ${minimum} customers, and are counted with the month beside them.`
    }
  };
}
