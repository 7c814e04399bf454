import {z} from "zod";
import {count, money, share, version} from "./common.js";

export const actionCondition = z.strictObject({
  vip: z.boolean().optional(),
  riskAbove: z.number().min(0).max(1).optional(),
  riskBelow: z.number().min(0).max(1).optional(),
  persona: z.string().optional(),
  recencyAbove: z.number().nonnegative().optional(),
  monetaryAbove: z.number().nonnegative().optional(),
  /** silence in usual gaps: the customer's own, where three are known, else the store's */
  silenceAbove: z.number().nonnegative().optional(),
  /** true: only where the churn model is used; false: only where it is not */
  scored: z.boolean().optional()
});

export const actionRule = z.strictObject({action: z.string().min(1), when: actionCondition});

export const actions = z.strictObject({
  schemaVersion: version,
  actions: z.array(
    z.strictObject({
      action: z.string(),
      customers: count,
      customerShare: share,
      /** of the last twelve months */
      revenue: money,
      revenueAtRisk: money.nullable(),
      meanRisk: share.nullable()
    })
  ),
  /** those in force */
  rules: z.array(actionRule),
  /** median days between orders, open gaps allowed for; null where it is not known */
  usualGapDays: count.nullable(),
  vipShare: share,
  economics: z.strictObject({grossMargin: share, annualDiscountRate: z.number().nonnegative()}),
  /** a heuristic until outcomes are known */
  note: z.string()
});

export type ActionRule = z.infer<typeof actionRule>;
export type Actions = z.infer<typeof actions>;
