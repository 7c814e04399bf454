import type {Profit, ProfitAt} from "../contract/profit.js";
import {smallestDifference} from "../math/smallestDifference.js";

/** What a campaign of one action would cost and bring, and what its control group would be able to show. */
export interface CampaignPlan {
  action: string;
  /** for whom it is due, and how many of them are held out */
  customers: number;
  held: number;
  /** of those who are treated, at the effect that the config assumes or, without one, at a tenth; null where nothing is told */
  expected: ProfitAt | null;
  assumed: boolean;
  /** whether that effect was measured by earlier campaigns */
  isMeasured: boolean;
  purpose: Profit["actions"][number]["purpose"];
  priced: boolean;
  breakEven: number | null;
  /** share that would order within the horizon without it; null where no model can be trusted */
  baseRate: number | null;
  /** the least rise of that share that would be seen with 80 % power; null where none would */
  smallestDifference: number | null;
  /** the same as a share of would-be leavers */
  smallestEffect: number | null;
  horizonDays: number;
}

/** Plans a campaign: `due` has the place in `risk` of each customer for whom the action is due. Nothing is drawn or written. */
export function plan(
  {actions, horizonDays}: Pick<Profit, "actions" | "horizonDays">,
  {action, due, risk, holdout}: {action: string; due: readonly number[]; risk: Float64Array | null; holdout: number}
): CampaignPlan {
  const customers = due.length;
  const held = Math.round(holdout * customers);
  const row = actions.find((row) => row.action === action);
  const meanRisk = risk && customers > 0 ? due.reduce((sum, i) => sum + risk[i], 0) / customers : null;
  const rise = meanRisk === null ? null : smallestDifference(1 - meanRisk, {n: customers - held, otherN: held});
  const of = row && (row.expected ?? row.ifStrength.find(({strength}) => strength === 0.1));
  return {
    action,
    customers,
    held,
    expected: of ? scaled(of, customers > 0 ? (customers - held) / customers : 0) : null,
    assumed: row?.expected !== null && row !== undefined,
    isMeasured: row?.isMeasured ?? false,
    purpose: row?.purpose ?? "keep",
    priced: row !== undefined && (row.terms.cost !== undefined || row.terms.incentive !== undefined),
    breakEven: row?.breakEven ?? null,
    baseRate: meanRisk === null ? null : 1 - meanRisk,
    smallestDifference: rise,
    smallestEffect: rise !== null && meanRisk !== null ? rise / meanRisk : null,
    horizonDays
  };
}

/** Who is treated is drawn by chance: they bring and cost their share. */
function scaled(at: ProfitAt, share: number): ProfitAt {
  return {...at, profit: at.profit * share, outlay: at.outlay * share};
}
