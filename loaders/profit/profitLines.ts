import type {ActionTerms} from "../contract/profit.js";

/** What is known of each customer, major currency units; one value a customer. */
export interface Prospects {
  /** probability of no order within the horizon */
  risk: Float64Array;
  /** margin of the next twelve months that an order within the horizon brings over none: margin x (stays - leaves) */
  worth: Float64Array;
  /** margin of one order more, and what an order comes to */
  orderMargin: Float64Array;
  orderValue: Float64Array;
}

/**
 * Profit is strength x gain - burden, outlay is fixed + strength x redeemed, of each customer: so what an action changes
 * (its strength) and what it costs come apart, and break-even is burden / gain. Strength is the share of would-be leavers
 * that are kept, or the number of extra orders.
 */
export interface ProfitLines {
  gain: Float64Array;
  burden: Float64Array;
  fixed: Float64Array;
  redeemed: Float64Array;
}

/**
 * With risk r, worth D, incentive d, redemption s, harm l, cost c and effect e, profit is
 * e r (D - d) - (1 - r)(s d + l D) - c (Neslin et al., 2006, J. Mark. Res. 43(2), its redemption by all and its harm to
 * nobody made parameters). Of x extra orders it is x (order margin - d) - (1 - r) s d - c: those who would order anyway redeem too.
 */
export function profitLines({risk, worth, orderMargin, orderValue}: Prospects, terms: ActionTerms): ProfitLines {
  const {cost = 0, incentive = 0, redemption = 1, harm = 0} = terms;
  const count = risk.length;
  const lines = {
    gain: new Float64Array(count),
    burden: new Float64Array(count),
    fixed: new Float64Array(count),
    redeemed: new Float64Array(count)
  };
  for (let i = 0; i < count; ++i) {
    const d = typeof incentive === "number" ? incentive : incentive.shareOfOrder * orderValue[i];
    const stays = 1 - risk[i];
    const sells = terms.extraOrders !== undefined;
    lines.gain[i] = sells ? orderMargin[i] - d : risk[i] * (worth[i] - d);
    lines.redeemed[i] = sells ? d : risk[i] * d;
    lines.fixed[i] = cost + stays * redemption * d;
    lines.burden[i] = lines.fixed[i] + stays * harm * worth[i];
  }
  return lines;
}
