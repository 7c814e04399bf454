import {z} from "zod";
import {estimate, harmless, sentence} from "./declare.js";

/** Raised when a member loses or renames something that another program may read. */
export const schemaVersion = 2;

export const version = z.literal(schemaVersion).meta(harmless);
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const count = z.int().nonnegative();
/** A share, risk or probability. */
export const share = z.number().min(0).max(1);
/** An amount in the store's currency, in major units. */
export const money = z.number();
/** Whether the churn model is used. Where it is not, no risk is published anywhere, and `because` says why, in sentences. */
export const model = z.strictObject({
  used: z.boolean().meta(harmless),
  because: z.string().nullable().meta(sentence)
});
/** A point estimate with the bounds of its 95% interval. */
export const interval = z.strictObject({
  estimate: z.number().meta(estimate),
  low: z.number().meta(estimate),
  high: z.number().meta(estimate)
});
