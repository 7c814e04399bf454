import {z} from "zod";
import {count, isoDay, money, version} from "./common.js";
import {customers, derived, harmless, joined, sumOf} from "./declare.js";

/** The lengths of time that are compared, and what a period is compared with: the one before it, or the same of the year before. */
export const bridgePeriods = ["month", "quarter", "year"] as const;
export const bridgeBases = ["year-before", "previous"] as const;

/**
 * What a customer did from one period to the other: ordered for the first time after the earlier period; ordered before it, not
 * in it, and now; in both, for more, as much or less; in the earlier one only. Orders and amounts net of returns.
 */
export const bridgeSteps = ["new", "back", "more", "same", "less", "stopped"] as const;

const period = z.strictObject({from: isoDay.meta(harmless), to: isoDay.meta(harmless)});

/** Their amounts add up to `revenue` less `revenueBefore`, to the hundredth. */
const steps = z
  .array(
    z.strictObject({
      /** one; several where they are of too few customers each to be told apart */
      steps: z.array(z.enum(bridgeSteps)).min(1).meta(harmless),
      customers: count.meta(customers),
      /** revenue of the later period less that of the earlier one */
      amount: money.meta(sumOf("customers"))
    })
  )
  .meta(derived("bridgeSteps"));

/**
 * Which explains the change, where one clearly does: customers who came or went (new, back, stopped) or those of both periods
 * (more, less). Two thirds of the change at least, not offset by half of it, and beyond what resampling customers would give.
 */
const reason = z.enum(["turnover", "spending"]).nullable().meta(harmless);

const side = {
  /** who ordered in either period */
  customers: count.meta(customers),
  steps
};

export const bridge = z.strictObject({
  schemaVersion: version,
  /**
   * The newest period of each length that the as-of day has finished, against each base that lies wholly in the data; a year has
   * one. Both are net of what had come back so many days after each period's end: `lagDays`.
   */
  comparisons: z
    .array(
      z.strictObject({
        period: z.enum(bridgePeriods).meta(harmless),
        base: z.enum(bridgeBases).meta(harmless),
        current: period,
        before: period,
        lagDays: count.meta(harmless),
        revenueBefore: money.meta(harmless),
        revenue: money.meta(harmless),
        ...side,
        reason,
        /**
         * By the persona that customers have today, which is in part made by what they did: who is new was none before, who has
         * lapsed has stopped. So no reason is told of them. Customers who have kept nothing since are in the whole only.
         */
        personas: z
          .array(
            z.strictObject({
              persona: z.string().meta(harmless),
              revenueBefore: money.meta(sumOf("customers")),
              revenue: money.meta(sumOf("customers")),
              ...side
            })
          )
          .meta(joined("bridgeRows"))
      })
    )
    .meta(joined("bridgeComparisons"))
});

export type BridgePeriod = (typeof bridgePeriods)[number];
export type BridgeBase = (typeof bridgeBases)[number];
export type BridgeStep = (typeof bridgeSteps)[number];
export type Bridge = z.infer<typeof bridge>;
export type BridgeComparison = Bridge["comparisons"][number];
/** The whole store, or one persona. */
export type BridgeSide = Pick<BridgeComparison, "customers" | "revenueBefore" | "revenue" | "steps">;
