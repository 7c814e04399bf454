import {z} from "zod";
import {count, isoDay, money, share, version} from "./common.js";
import {customers, harmless, meanOf, sumOf} from "./declare.js";

const amount = z.number();
/** a share, or a difference of shares, of the arms of which the smaller counts */
const ofArms = amount.nullable().meta(meanOf("smallerArm"));

/** A difference between the treated and the control group, with its 95 % interval. */
const difference = {difference: ofArms, low: ofArms, high: ofArms};

/** What came of a campaign: of those of its waves whose days are over, and of customers who are still known. */
const measured = z.strictObject({
  treated: count.meta(customers),
  control: count.meta(customers),
  smallerArm: count.meta(customers),
  /** shares that ordered within the window, standardized over waves and strata; whoever was drawn is counted, treated or not */
  ordered: z.strictObject({
    treated: ofArms,
    treatedLow: ofArms,
    treatedHigh: ofArms,
    control: ofArms,
    controlLow: ofArms,
    controlHigh: ofArms,
    ...difference
  }),
  /** margin of what they kept of orders within the window, of one customer, adjusted for what was expected when it was sent */
  margin: z
    .strictObject({
      treated: ofArms,
      control: ofArms,
      ...difference,
      /** the interval by resampling: a check where single customers outweigh the others */
      bootstrapLow: ofArms,
      bootstrapHigh: ofArms,
      /** share of the variance that what was expected leaves */
      varianceLeft: ofArms
    })
    .nullable(),
  /** the margin's difference over twice the window: an offer may only have pulled orders forward. Null until that is over */
  later: z.strictObject(difference).nullable(),
  /** what the treated brought more than they would have, and what contacts and incentives were expected to cost */
  gain: money.nullable().meta(sumOf("treated")),
  cost: money.nullable().meta(sumOf("treated")),
  /** of those who would not have ordered, the share that it kept: the unit of `effect`; null where the window is not the churn horizon */
  effect: z.strictObject({estimate: ofArms, low: ofArms, high: ofArms}).nullable(),
  /** shares that the model of that day gave to order, and with the effect that the config assumes; null where there was none */
  promised: z.strictObject({treated: ofArms, control: ofArms, assumed: ofArms}),
  /** chance of as uneven losses of known customers between the arms as these; below 0.001 they are not what was drawn */
  sampleRatio: share.meta(meanOf("smallerArm")),
  /** share of the control group that another campaign treated within the window */
  contaminated: share.meta(meanOf("control"))
});

export const campaigns = z.strictObject({
  schemaVersion: version,
  /** days after the sending in which orders count, and the churn horizon */
  windowDays: count.meta(harmless),
  horizonDays: count.meta(harmless),
  /** how many get no action now, and why */
  barred: z.strictObject({
    suppressed: count.meta(customers),
    heldOut: count.meta(customers),
    quiet: count.meta(customers),
    perYear: count.meta(customers)
  }),
  /** the latest first */
  campaigns: z.array(
    z.strictObject({
      id: z.string().meta(harmless),
      action: z.string().meta(harmless),
      /** days of the first and the last sending, and how many there were */
      from: isoDay.meta(harmless),
      to: isoDay.meta(harmless),
      waves: count.meta(harmless),
      /** of the last wave's window */
      daysPassed: count.meta(harmless),
      treated: count.meta(customers),
      control: count.meta(customers),
      /** customers of whom nothing is known any more */
      forgotten: count.meta(customers),
      /** null until a wave's days are over */
      measured: measured.nullable()
    })
  ),
  /** what finished campaigns say of each action, together */
  effects: z.array(
    z.strictObject({
      action: z.string().meta(harmless),
      campaigns: z.array(z.string().meta(harmless)),
      smallerArm: count.meta(customers),
      estimate: ofArms,
      low: ofArms,
      high: ofArms,
      /** as the config has it */
      assumed: share.nullable().meta(harmless),
      /** what the profit of actions is told by: both, weighed by how sure each is; null where nothing is sure enough. Below 0 it drives customers away */
      used: z.number().max(1).nullable().meta(meanOf("smallerArm"))
    })
  ),
  /** what the control group of a campaign started now would show with 80 % power */
  power: z.array(
    z.strictObject({
      action: z.string().meta(harmless),
      customers: count.meta(customers),
      /** share that would order anyway */
      baseRate: share.nullable().meta(meanOf("customers")),
      /** share of would-be leavers that must be kept to pay; null where that is not known */
      breakEven: amount.nullable().meta(meanOf("customers")),
      holdouts: z.array(
        z.strictObject({
          holdout: share.meta(harmless),
          /** the smallest effect that would be seen; null where none would */
          smallestEffect: share.nullable().meta(meanOf("customers"))
        })
      )
    })
  )
});

export type Campaigns = z.infer<typeof campaigns>;
export type CampaignOutcome = Campaigns["campaigns"][number];
export type MeasuredOutcome = z.infer<typeof measured>;
export type MeasuredEffect = Campaigns["effects"][number];
