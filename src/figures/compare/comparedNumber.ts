import type {NumberFacts} from "../../charts/numberTile.js";
import {besideOf} from "../../data/besideOf.js";
import type {Columns} from "../../data/decode.js";
import {personaRows} from "../../data/personaRows.js";
import {major, meanRisk} from "../../data/units.js";
import type {Selection} from "../../filters/select.js";
import {besideNames} from "../../words/compare/besideNames.js";
import {pairTexts} from "../../words/compare/pairTexts.js";
import type {PairKind} from "../../words/compare/pairTexts.js";
import type {Context} from "../parts/context.js";
import {isScored} from "../parts/isScored.js";

/** What of a selection is compared: a share, a mean, or an amount for each customer. */
interface ComparedValue {
  kind: PairKind;
  of(totals: Selection["totals"]): number;
  /** what the card's own number is not: "for each customer" */
  what?: string;
  scored?: boolean;
  /** measures that may be too few to be told where they are 0 */
  needs?: readonly (keyof Selection["totals"])[];
}

const values: Readonly<Record<string, ComparedValue>> = {
  customers: {
    kind: "share",
    of: ({active, customers}) => active / customers,
    what: "of them ordered lately",
    needs: ["active"]
  },
  revenue: {kind: "money", of: ({revenue, customers}) => major(revenue) / customers, what: "per customer"},
  "average-customer-value": {kind: "money", of: ({revenue, customers}) => major(revenue) / customers},
  "revenue-at-risk": {
    kind: "share",
    of: ({revenueAtRisk, revenueYear}) => revenueAtRisk / revenueYear,
    scored: true
  },
  "mean-churn-risk": {
    kind: "share",
    of: ({riskSum, customers}) => meanRisk(riskSum, customers) ?? NaN,
    scored: true
  },
  "recent-revenue": {
    kind: "money",
    of: ({revenueCurrent, customers}) => major(revenueCurrent) / customers,
    what: "per customer",
    needs: ["active", "revenueCurrent"]
  },
  "recent-customers": {
    kind: "share",
    of: ({active, customers}) => active / customers,
    what: "of the customers",
    needs: ["active"]
  },
  "recent-spend": {
    kind: "money",
    of: ({revenueCurrent, active}) => major(revenueCurrent) / active,
    needs: ["active", "revenueCurrent"]
  }
};

/**
 * A number card where the selection is compared: the comparison takes the place of the change. The period before is what the
 * cards compare with anyway; so is a card left whose number no cube can tell, or that has nothing to compare.
 */
export function comparedNumber(
  id: string,
  facts: NumberFacts,
  {cube, context, compare}: {cube: Columns; context: Context; compare: string}
): NumberFacts {
  const {filters, dimensions, format, summary} = context;
  const value = values[id];
  if (compare === "before" || (value === undefined && id !== "top-segment")) return facts;
  if (value?.scored && !isScored(summary)) return facts;
  const {selection, comparison, same} = besideOf(cube, dimensions, {filters, compare});
  if (same || selection.totals.customers === 0 || comparison.totals.customers === 0) return facts;
  const {comparison: name} = besideNames(filters, compare, dimensions);
  const say = (text: string): NumberFacts => ({...facts, change: {direction: "none", text}});
  if (value === undefined) {
    const top = personaRows(comparison, dimensions, {scored: false}).reduce((a, b) => (b.revenue > a.revenue ? b : a));
    return say(`for ${name}: ${top.persona}, ${format.percent(top.revenueShare)}`);
  }
  const {kind, of, what, needs = []} = value;
  const [a, b] = [selection, comparison].map(({totals}) => of(totals));
  const few = dimensions.some(({approximate}) => approximate);
  if (few && [selection, comparison].some(({totals}) => needs.some((measure) => totals[measure] === 0)))
    return say(`not compared with ${name}: too few to tell`);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return facts;
  const texts = pairTexts(kind, a, b, format);
  return say(
    what === undefined
      ? `${texts.comparison} for ${name}: ${texts.difference}`
      : `${texts.selection} ${what}; ${texts.comparison} for ${name}: ${texts.difference}`
  );
}
