import type {ActionTerms} from "../../loaders/contract/profit.js";

/**
 * What is known of customers, a row each; or of groups, a row each with the sums of its customers, for profit is linear in
 * them. Money in the store's currency, in one unit.
 */
export interface Prospects {
  /** how many a row stands for */
  customers: ArrayLike<number>;
  /** probability of no order within the horizon */
  risk: ArrayLike<number>;
  /** margin of the next twelve months that an order within the horizon brings over none, and risk x that */
  worth: ArrayLike<number>;
  riskWorth: ArrayLike<number>;
  /** what an order comes to, and risk x that */
  order: ArrayLike<number>;
  riskOrder: ArrayLike<number>;
  /** share of an order's revenue that is margin */
  margin: number;
}

/**
 * Profit is strength x gain - burden, outlay is fixed + strength x redeemed, of each row: so what an action changes
 * (its strength) and what it costs come apart, and break-even is burden / gain. Strength is the share of would-be leavers
 * that are kept, or the number of extra orders; `atStrength` has those below 0, too.
 */
export interface ProfitLines {
  gain: Float64Array;
  burden: Float64Array;
  fixed: Float64Array;
  redeemed: Float64Array;
  /** worth of those who would stay and are not driven away by what the config says of harm: more cannot be lost */
  losable: Float64Array;
}

/**
 * With risk r, worth D, incentive d, redemption s, harm l, cost c and effect e, profit is
 * e r (D - d) - (1 - r)(s d + l D) - c (Neslin et al., 2006, J. Mark. Res. 43(2), its redemption by all and its harm to
 * nobody made parameters). Of x extra orders it is x (order margin - d) - (1 - r) s d - c: those who would order anyway redeem too.
 */
export function profitLines(
  {customers, risk, worth, riskWorth, order, riskOrder, margin}: Prospects,
  {cost = 0, incentive = 0, redemption = 1, harm = 0, extraOrders}: ActionTerms
): ProfitLines {
  const rows = risk.length;
  const lines = {
    gain: new Float64Array(rows),
    burden: new Float64Array(rows),
    fixed: new Float64Array(rows),
    redeemed: new Float64Array(rows),
    losable: new Float64Array(rows)
  };
  const [amount, share] = typeof incentive === "number" ? [incentive, 0] : [0, incentive.shareOfOrder];
  for (let i = 0; i < rows; ++i) {
    const all = amount * customers[i] + share * order[i];
    const leaving = amount * risk[i] + share * riskOrder[i];
    const redeemed = extraOrders === undefined ? leaving : all;
    lines.gain[i] = (extraOrders === undefined ? riskWorth[i] : margin * order[i]) - redeemed;
    lines.redeemed[i] = redeemed;
    lines.fixed[i] = cost * customers[i] + redemption * (all - leaving);
    lines.burden[i] = lines.fixed[i] + harm * (worth[i] - riskWorth[i]);
    lines.losable[i] = (1 - harm) * (worth[i] - riskWorth[i]);
  }
  return lines;
}
