import {z} from "zod";
import {count, money, share, version} from "./common.js";

export const actionCondition = z.strictObject({
  vip: z.boolean().optional(),
  riskAbove: z.number().min(0).max(1).optional(),
  riskBelow: z.number().min(0).max(1).optional(),
  persona: z.string().optional(),
  recencyAbove: z.number().nonnegative().optional(),
  monetaryAbove: z.number().nonnegative().optional()
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
  rules: z.array(actionRule),
  vipShare: share,
  economics: z.strictObject({grossMargin: share, annualDiscountRate: z.number().nonnegative()}),
  /** a heuristic until outcomes are known */
  note: z.string()
});

export type ActionRule = z.infer<typeof actionRule>;
export type Actions = z.infer<typeof actions>;
