import {z} from "zod";
import {lapsedAfterDays} from "./recency.js";
import {count, money, share, version} from "./common.js";
import {estimate, harmless, measured, ofCube} from "./declare.js";

export const actionCondition = z.strictObject({
  vip: z.boolean().meta(harmless).optional(),
  riskAbove: share.meta(harmless).optional(),
  riskBelow: share.meta(harmless).optional(),
  persona: z.string().meta(harmless).optional(),
  recencyAbove: z.number().nonnegative().meta(harmless).optional(),
  monetaryAbove: z.number().nonnegative().meta(harmless).optional(),
  /** silence in usual gaps: the customer's own, where three are known, else the store's */
  silenceAbove: z.number().nonnegative().meta(harmless).optional(),
  /** true: silent past the point from which on fewer than one in ten orders again; false: not, or not known to be */
  lapsed: z.boolean().meta(harmless).optional(),
  /** true: only where the churn model is used; false: only where it is not */
  scored: z.boolean().meta(harmless).optional()
});

export const actionRule = z.strictObject({action: z.string().min(1).max(100).meta(harmless), when: actionCondition});

export const actions = z.strictObject({
  schemaVersion: version,
  actions: z
    .array(
      z.strictObject({
        action: z.string().meta(harmless),
        customers: count.meta(measured("customers")),
        customerShare: share.meta(measured("customers", "share")),
        /** of the last twelve months */
        revenue: money.meta(measured("revenueYear")),
        revenueAtRisk: money.nullable().meta(measured("revenueAtRisk")),
        meanRisk: share.nullable().meta(measured("riskSum", "mean"))
      })
    )
    .meta(ofCube("action", "action", "kept")),
  /** those in force */
  rules: z.array(actionRule),
  /** median days between orders, open gaps allowed for; null where it is not known */
  usualGapDays: count.nullable().meta(estimate),
  /** that point, in days, for customers with one order and with more; null where there is none */
  lapsedAfterDays,
  vipShare: share.meta(harmless),
  economics: z.strictObject({
    grossMargin: share.meta(harmless),
    annualDiscountRate: z.number().nonnegative().meta(harmless)
  }),
  /** a heuristic until outcomes are known */
  note: z.string().meta(harmless)
});

export type ActionRule = z.infer<typeof actionRule>;
export type Actions = z.infer<typeof actions>;
