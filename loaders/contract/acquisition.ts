import {z} from "zod";
import {count, money, share, version} from "./common.js";
import {customers, derived, estimate, harmless, meanOf, sentence, whole, withheld} from "./declare.js";

/** How many months after their first order customers are compared with what acquiring them cost. */
export const acquisitionAges = [3, 6, 12] as const;

const isoMonth = z.string().regex(/^\d{4}-\d{2}$/);

/** Customers, what acquiring them cost in all, and a head; null where the shop does not say what it spent. */
const cost = {
  customers: count.meta(customers),
  spend: money.nullable().meta(harmless),
  cac: money.nullable().meta(derived("cac"))
};

/**
 * The same of many months: a site of groups alone tells how many they were as far as the cohorts of timing.json do, and no cost a head
 * where those are of other months.
 */
const costOfMonths = {...cost, customers: count.nullable().meta(withheld)};

/** What customers brought by an age, and that over what acquiring them cost. */
const atAge = z
  .strictObject({
    ...costOfMonths,
    perCustomer: money.meta(meanOf("customers")),
    ratio: z.number().nonnegative().nullable().meta(derived("ltvToCac"))
  })
  .nullable();

const isoMonths = {from: isoMonth.meta(harmless), to: isoMonth.meta(harmless)};

/**
 * What a customer costs and brings. An acquired customer is one whose first order is in a month after the burn-in: in the
 * data's first months old customers are seen for the first time as if they were new. What customers bring is net of what came
 * back, and counted by their own age: `since` months are as many twelfths of 365.25 days after the first order, which is
 * included. Only months are told whose customers have all reached the age.
 */
export const acquisition = z.strictObject({
  schemaVersion: version,
  /** what `perCustomer` is: gross margin, where the shop says its own, else revenue, which is no profit */
  basis: z.enum(["margin", "revenue"]).meta(harmless),
  grossMargin: share.nullable().meta(harmless),
  burnInMonths: count.meta(harmless),
  /** every month of the data, by first orders; none on a site of groups alone */
  months: z
    .array(
      z.strictObject({
        month: isoMonth.meta(harmless),
        ...cost,
        /** left out of all that follows: the data's first months, and months that are not whole */
        burnIn: z.boolean().meta(harmless),
        partial: z.boolean().meta(harmless)
      })
    )
    .nullable()
    .meta(withheld),
  /** all acquired customers of whole months; null where there are none */
  all: z.strictObject({...isoMonths, ...costOfMonths}).nullable(),
  /**
   * What an acquired customer had brought by each age: the sum of what each month of age brought, a head of those who have
   * lived it. Ages between which few ordered are left out.
   */
  curve: z
    .array(
      z.strictObject({
        since: count.meta(harmless),
        /** who has lived it; none on a site of groups alone, where month upon month would tell them from one another */
        customers: count.nullable().meta(withheld),
        perCustomer: money.meta(meanOf("customers"))
      })
    )
    .meta(whole("customers")),
  /** at `acquisitionAges`: of those who are of that age; and of all, where an order model forecasts what is left to it */
  ages: z.array(z.strictObject({months: count.meta(harmless), observed: atAge, forecast: atAge})),
  /**
   * What new customers brought in the last half year over what the order model had expected of them before it: what it expects now is
   * told times this. Null where there is no forecast.
   */
  forecastScale: z.number().positive().nullable().meta(estimate),
  /** the acquired by month of the first order, a few months together where there were few; none on a site of groups alone */
  cohorts: z
    .array(
      z.strictObject({
        ...isoMonths,
        ...cost,
        /** the age that all have reached */
        observedMonths: count.meta(harmless),
        /** the first age at which they had brought what they cost; null where that is none so far, or no cost is known */
        paybackMonths: count.nullable().meta(estimate),
        points: z.array(z.strictObject({since: count.meta(harmless), perCustomer: money.meta(meanOf("customers"))}))
      })
    )
    .nullable()
    .meta(withheld),
  /**
   * the acquired by the channel that their first order names, most first; null where the source names none, and on a site of groups
   * alone. A channel is compared with what is known to have been spent on it: months without are left out, where others have it
   */
  channels: z
    .strictObject({
      rows: z.array(
        z.strictObject({
          channel: z.string().meta(harmless),
          ...cost,
          /** those with `privacy.minimumGroup` customers or more */
          months: z.array(z.strictObject({month: isoMonth.meta(harmless), ...cost}))
        })
      ),
      /** of fewer customers each than `privacy.minimumGroup`, and those beyond two dozen: without their names */
      others: z.strictObject({channels: count.meta(harmless), customers: count.meta(customers)}),
      /** whose first order names no channel */
      unnamed: count.meta(customers),
      /** what the shop's spend names and no customer's first order does */
      unmatched: z.array(z.string().meta(harmless))
    })
    .nullable()
    .meta(withheld),
  /** why there is no curve, in a sentence; null where there is one */
  missing: z.string().nullable().meta(sentence)
});

export type Acquisition = z.infer<typeof acquisition>;
export type AcquisitionCohort = NonNullable<Acquisition["cohorts"]>[number];
export type AcquisitionAge = Acquisition["ages"][number];
