import {profitLines, type Prospects} from "../../src/data/profitLines.js";
import {strengthOf} from "../../src/data/strengthOf.js";
import type {ActionTerms, Profit} from "../contract/profit.js";
import {normalReach} from "../math/normal.js";
import type {DueActions} from "../types.js";

/**
 * What all who get an action of known strength are expected to bring together. Its interval has the luck of who stays, redeems and is
 * driven away, each for themselves, and the error of a refit of the risks; what each is worth, and the strength, are taken as given.
 */
export function expectedTotal(
  prospects: Prospects,
  {
    names,
    assignment,
    none,
    termsOf,
    riskError
  }: Pick<DueActions, "names" | "assignment" | "none"> & {
    termsOf(action: string): ActionTerms;
    riskError(weights: Float64Array): number;
  }
): Profit["expected"] {
  const {risk, worth, order, margin} = prospects;
  const offers = names.map((action, code) => {
    const terms = termsOf(action);
    const strength = code === none ? null : strengthOf(terms);
    return strength === null ? null : {terms, strength, lines: profitLines(prospects, terms)};
  });
  const sum = {customers: 0, profit: 0, outlay: 0};
  const slopes = new Float64Array(risk.length);
  let variance = 0;
  for (let i = 0; i < risk.length; ++i) {
    const offer = offers[assignment[i]];
    if (offer === null) continue;
    const {terms, strength, lines} = offer;
    ++sum.customers;
    sum.profit += strength * lines.gain[i] - lines.burden[i];
    sum.outlay += lines.fixed[i] + strength * lines.redeemed[i];
    const {incentive = 0, redemption = 1, harm = 0, extraOrders} = terms;
    const given = typeof incentive === "number" ? incentive : incentive.shareOfOrder * order[i];
    const stays = 1 - risk[i];
    const lost = redemption * given + harm * worth[i];
    // of who stays anyway: redeems or not, is driven away or not, independently
    const staySquares = redemption * given ** 2 + harm * worth[i] ** 2 + 2 * redemption * harm * given * worth[i];
    const kept = extraOrders === undefined ? strength * risk[i] : strength;
    const each = extraOrders === undefined ? worth[i] - given : margin * order[i] - given;
    const mean = (extraOrders === undefined ? kept * each : 0) - stays * lost;
    variance += kept * each ** 2 + stays * staySquares - mean ** 2;
    slopes[i] = (extraOrders === undefined ? strength * each : 0) + lost;
  }
  if (!offers.some((offer) => offer !== null)) return null;
  const reach = normalReach() * Math.hypot(Math.sqrt(Math.max(0, variance)), riskError(slopes));
  return {...sum, low: sum.profit - reach, high: sum.profit + reach};
}
