import type {Timing} from "../../members/timing.js";
import type {Members} from "../members.js";
import {roundMembers} from "../roundMembers.js";
import {foldSmall} from "./foldSmall.js";

/**
 * The members of a site that publishes no group of fewer than `minimum` customers: smaller ones are counted with their
 * neighbours, or left out where nothing adds up to a total that would give them away. Money is rounded as in pseudonymous
 * mode; no example of a line that was not counted is given.
 */
export function mergeMembers(members: Members, minimum: number): Members {
  const {summary, quality, personas, recency, timing, value, rfm, actions, churn} = roundMembers(members, minimum);
  const enough = ({customers}: {customers: number}) => customers >= minimum;
  const shown = summary.personas.filter(enough);
  const isShown = ({persona}: {persona: string}) => shown.some((other) => other.persona === persona);
  const seen = ({atRisk}: {atRisk: number}) => atRisk >= minimum;
  return {
    ...members,
    summary: {
      ...summary,
      personas: shown,
      topPersona: shown.reduce(
        (top, row) => (row.revenue > top.revenue ? row : top),
        shown[0] ?? {persona: "", revenue: 0}
      ).persona
    },
    quality: {...quality, reasons: quality.reasons.map((reason) => ({...reason, example: null}))},
    personas: {...personas, centroids: personas.centroids.filter(isShown), margins: personas.margins.filter(isShown)},
    recency: {
      ...recency,
      histogram: foldSmall(recency.histogram, minimum),
      returnProbability: recency.returnProbability.filter(seen),
      beyondDefection: (recency.beyondDefection ?? 0) < minimum ? null : recency.beyondDefection
    },
    timing: {
      ...timing,
      survival: timing.survival.filter(seen),
      returnProbability: timing.returnProbability.filter(seen),
      personas: timing.personas.filter(isShown).map((persona) => ({
        ...persona,
        survival: persona.survival.filter(seen),
        returnProbability: persona.returnProbability.filter(seen)
      })),
      months: foldSmall(timing.months, minimum, {sums: ["revenue", "orders"]}),
      cohorts: cohorts(timing, minimum),
      cohortNote: `${timing.cohortNote} Counts of fewer than ${minimum} customers are rounded to 0 or ${minimum}.`
    },
    value: {
      ...value,
      tenths: value.tenths.every(enough) ? value.tenths : [],
      aliveBands: value.aliveBands && foldSmall(value.aliveBands, minimum),
      holdout: value.holdout && {
        ...value.holdout,
        groups: foldSmall(value.holdout.groups, minimum, {sums: ["expected", "actual"]})
      }
    },
    rfm: {
      ...rfm,
      groups: foldSmall(rfm.groups, minimum, {
        sums: ["customerShare", "revenue", "revenueShare"],
        means: ["meanRecencyDays", "meanFrequency", "meanMonetary"]
      }).map((group) => ({
        ...group,
        customerShare: Math.min(1, group.customerShare),
        revenueShare: Math.min(1, group.revenueShare)
      })),
      cells: foldSmall(rfm.cells, minimum, {sums: ["revenue"]}),
      crossed: rfm.groups.flatMap(({group}) => {
        const pairs = foldSmall(
          rfm.crossed.filter((pair) => pair.group === group),
          minimum,
          {sums: ["revenue"]}
        );
        const all = pairs.reduce((sum, {customers}) => sum + customers, 0);
        return pairs.map((pair) => ({...pair, groupShare: all > 0 ? pair.customers / all : 0}));
      })
    },
    actions: {
      ...actions,
      actions: foldSmall(actions.actions, minimum, {
        sums: ["customerShare", "revenue", "revenueAtRisk"],
        means: ["meanRisk"]
      }).map((action) => ({...action, customerShare: Math.min(1, action.customerShare)}))
    },
    churn:
      "thresholds" in churn
        ? {
            ...churn,
            calibration: churn.calibration.filter(enough),
            thresholds: churn.thresholds.map((row) => {
              const flagged = row.truePositives + row.falsePositives;
              if (flagged === 0 || flagged >= minimum) return row;
              // so few that they are counted with those whom nobody would address
              return {
                ...row,
                truePositives: 0,
                falsePositives: 0,
                falseNegatives: row.falseNegatives + row.truePositives,
                trueNegatives: row.trueNegatives + row.falsePositives,
                revenueCaught: 0,
                revenueFlagged: 0
              };
            })
          }
        : {
            ...churn,
            cutoffs: churn.cutoffs.map((cutoff) => ({
              ...cutoff,
              churned: (cutoff.churned ?? 0) < minimum ? null : cutoff.churned
            }))
          }
  };
}

/** Small cohorts are left out, never a single one: the total would tell its size. */
function cohorts({cohorts: all}: Timing, minimum: number): Timing["cohorts"] {
  const small = all.filter(({customers}) => customers < minimum);
  const rest = all.filter(({customers}) => customers >= minimum).sort((a, b) => a.customers - b.customers);
  const hidden = new Set(small.length === 1 ? [...small, ...rest.slice(0, 1)] : small);
  return all
    .filter((cohort) => !hidden.has(cohort))
    .map((cohort) => ({
      ...cohort,
      months: cohort.months.map((month) => {
        if (month.customers === 0 || month.customers >= minimum) return month;
        const customers = month.customers * 2 < minimum ? 0 : minimum;
        return {...month, customers, share: Math.min(1, customers / cohort.customers), revenuePerCustomer: null};
      })
    }));
}
