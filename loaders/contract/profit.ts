import {z} from "zod";
import {count, money, share, version} from "./common.js";
import {customers, estimate, harmless, meanOf, ofOne, sumOf, withheld} from "./declare.js";

/** An amount, or a share of what the customer's order comes to. */
export const incentive = z.union(
  [z.number().nonnegative().meta(harmless), z.strictObject({shareOfOrder: share.meta(harmless)})],
  {error: "expected an amount of 0 or more, or {shareOfOrder: 0.1}"}
);

/** What an action costs and is taken to change, of each customer who gets it; money in the store's currency. */
export const actionTerms = z.strictObject({
  /** of the contact */
  cost: z.number().nonnegative().meta(harmless).optional(),
  /** what a customer who redeems it gets */
  incentive: incentive.optional(),
  /** share of those who would order anyway and redeem the incentive all the same; default 1 */
  redemption: share.meta(harmless).optional(),
  /** share of those who would order anyway whom the contact drives away; default 0 */
  harm: share.meta(harmless).optional(),
  /** share of those who would not order within the horizon whom it keeps: an assumption, until it is measured */
  effect: share.meta(harmless).optional(),
  /** orders more of each customer, of an action that sells more instead of keeping */
  extraOrders: z.number().nonnegative().meta(harmless).optional(),
  /** how many customers a run can contact with it */
  capacity: count.meta(harmless).optional()
});

export type ActionTerms = z.infer<typeof actionTerms>;

/** The same with what campaigns measured: below 0 it drives away as many as so many times the would-be leavers. */
const usedTerms = actionTerms.extend({effect: z.number().max(1).meta(harmless).optional()});

/** What an action brings and costs if it is so strong. */
const profitAt = z.strictObject({
  /** share of would-be leavers kept, below 0 where customers are driven away; or extra orders a customer */
  strength: z.number().meta(harmless),
  /** of all for whom the action is due */
  profit: money.meta(sumOf("customers")),
  outlay: money.meta(sumOf("customers")),
  /** those of them for whom it brings more than it costs, and what they bring */
  paying: count.meta(customers),
  payingProfit: money.meta(sumOf("paying"))
});

/** What contacting some customers is expected to bring and to cost. */
const contacted = {
  customers: count.meta(customers),
  profit: money.meta(sumOf("customers")),
  outlay: money.meta(sumOf("customers"))
};

export const profit = z.strictObject({
  schemaVersion: version,
  /** what is not known, or not to be trusted, so that nothing is told; null where all is */
  missing: z.enum(["risk", "revenueAtRisk"]).nullable().meta(harmless),
  horizonDays: count.meta(harmless),
  grossMargin: share.meta(harmless),
  /** what an order of a customer comes to is (spend + revenue) / (orders + weight): drawn towards the store's mean as far as these are more than 0 */
  order: z.strictObject({
    revenue: z.number().nonnegative().meta(estimate),
    weight: z.number().nonnegative().meta(estimate)
  }),
  /** the one that chose: "rules" too where the config says "profit" and nothing can be told */
  policy: z.enum(["rules", "profit"]).meta(harmless),
  budget: money.nullable().meta(harmless),
  /** in the order of the rules; "No action" is none */
  actions: z.array(
    z.strictObject({
      action: z.string().meta(harmless),
      /** whether `terms.effect` was measured by campaigns */
      isMeasured: z.boolean().meta(harmless),
      /** what it is for: to keep who would leave, or to sell more */
      purpose: z.enum(["keep", "sell"]).meta(harmless),
      /** as the config has them, but for an effect that campaigns have measured (campaigns.json has both) */
      terms: usedTerms,
      /** for whom it is due, and of whom a rule of it is true */
      customers: count.meta(customers),
      eligible: count.meta(customers),
      /** margin of the next twelve months that they are expected to lose */
      atStake: money.nullable().meta(sumOf("customers", "staked")),
      /** who of them is expected to lose any */
      staked: count.nullable().meta(withheld),
      /** how strong it must be to bring what it costs; null where it costs nothing that is known, or can bring nothing */
      breakEven: z.number().nonnegative().nullable().meta(meanOf("customers", "staked")),
      /** if it were so strong; an assumption */
      ifStrength: z.array(profitAt),
      /** as strong as `terms` says, assumed or measured; null where they say nothing */
      expected: profitAt.nullable(),
      /** what room for one customer more would bring; null without a capacity, or where the rules choose */
      price: money.nullable().meta(ofOne("customers"))
    })
  ),
  /**
   * what all with an action that the config says how strong it is are expected to bring together, with a 95% interval of what comes
   * of chance and of a refit of the churn model; null where it says of none
   */
  expected: z
    .strictObject({
      ...contacted,
      low: money.meta(sumOf("customers")),
      high: money.meta(sumOf("customers"))
    })
    .nullable(),
  /**
   * of customers in cells of about alike ones, capacities left aside: all who may be contacted, those who bring more than they cost,
   * and the sums along the way, best customers first and best for their money first. Once at what the config says how strong
   * actions are (strength null) or, where it does not, once for each strength of `ifStrength`
   */
  curves: z.array(
    z.strictObject({
      strength: z.number().nonnegative().nullable().meta(harmless),
      all: z.strictObject(contacted),
      best: z.strictObject(contacted),
      byProfit: z.array(z.strictObject(contacted)),
      byOutlay: z.array(z.strictObject(contacted))
    })
  ),
  /** what the policy "profit" chose; null under "rules" */
  choice: z
    .strictObject({
      customers: count.meta(customers),
      profit: money.meta(sumOf("customers")),
      outlay: money.meta(sumOf("customers")),
      /** no choice within capacities and budget brings more, and by how much of it this one falls short */
      bound: money.meta(sumOf("customers")),
      gap: share.meta(estimate),
      /** what one more of the currency in the budget would bring; null without one */
      budgetPrice: money.nullable().meta(ofOne("customers"))
    })
    .nullable()
});

export type ProfitAt = z.infer<typeof profitAt>;
export type Profit = z.infer<typeof profit>;
