import type {Campaigns} from "../contract/campaigns.js";
import type {Profit} from "../contract/profit.js";
import {smallestDifference} from "../math/smallestDifference.js";
import type {DueActions} from "../types.js";

/** Shares held out that are compared: little, the default, and what shows most. */
const holdouts = [0.1, 0.2, 0.5];

/** The smallest effect that a control group of each action that is due would show with 80 % power; none without a churn model. */
export function power(
  {names, assignment, none}: Pick<DueActions, "names" | "assignment" | "none">,
  {risk, actions}: {risk: Float64Array | null; actions: Profit["actions"]}
): Campaigns["power"] {
  if (risk === null) return [];
  const totals = names.map(() => ({customers: 0, risk: 0}));
  for (let i = 0; i < assignment.length; ++i) {
    ++totals[assignment[i]].customers;
    totals[assignment[i]].risk += risk[i];
  }
  return names.flatMap((action, code) => {
    const {customers, risk: sum} = totals[code];
    if (code === none || customers === 0) return [];
    const meanRisk = sum / customers;
    const row = actions.find((own) => own.action === action);
    return [
      {
        action,
        customers,
        baseRate: 1 - meanRisk,
        breakEven: row?.purpose === "keep" ? row.breakEven : null,
        holdouts: holdouts.map((holdout) => {
          const otherN = Math.round(holdout * customers);
          const rise = smallestDifference(1 - meanRisk, {n: customers - otherN, otherN});
          return {holdout, smallestEffect: rise === null ? null : Math.min(1, rise / meanRisk)};
        })
      }
    ];
  });
}
