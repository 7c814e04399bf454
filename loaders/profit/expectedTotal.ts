import {atStrength} from "../../src/data/atStrength.js";
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
    const {profit, outlay} = atStrength(lines, i, strength);
    sum.profit += profit;
    sum.outlay += outlay;
    const {incentive = 0, redemption = 1, extraOrders} = terms;
    const given = typeof incentive === "number" ? incentive : incentive.shareOfOrder * order[i];
    const stays = 1 - risk[i];
    const harm = harmOf(terms, strength, risk[i]);
    const lost = redemption * given + harm * worth[i];
    // of who stays anyway: redeems or not, is driven away or not, independently
    const staySquares = redemption * given ** 2 + harm * worth[i] ** 2 + 2 * redemption * harm * given * worth[i];
    const kept = extraOrders === undefined ? Math.max(0, strength) * risk[i] : strength;
    const each = extraOrders === undefined ? worth[i] - given : margin * order[i] - given;
    const mean = (extraOrders === undefined ? kept * each : 0) - stays * lost;
    variance += kept * each ** 2 + stays * staySquares - mean ** 2;
    const own = terms.harm ?? 0;
    // all who could be driven away are: the more leave anyway, the fewer are lost by it
    const isAll = -strength * risk[i] >= (1 - own) * stays;
    const more = strength >= 0 ? strength * each : (isAll ? 1 - own : strength) * worth[i];
    slopes[i] = (extraOrders === undefined ? more : 0) + redemption * given + own * worth[i];
  }
  if (!offers.some((offer) => offer !== null)) return null;
  const reach = normalReach() * Math.hypot(Math.sqrt(Math.max(0, variance)), riskError(slopes));
  return {...sum, low: sum.profit - reach, high: sum.profit + reach};
}

/** Share of those who would stay that an action drives away: what the config says, and what was measured as a strength below 0. */
function harmOf({harm = 0}: ActionTerms, strength: number, risk: number): number {
  return strength < 0 && risk < 1 ? harm + Math.min((-strength * risk) / (1 - risk), 1 - harm) : harm;
}
