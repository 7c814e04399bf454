import type {Formatter} from "../../charts/format.js";
import type {BridgeView} from "../../data/bridgeView.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {changeClause} from "../bridge/changeClause.js";
import {periodName} from "../bridge/periodName.js";
import {listText} from "../listText.js";

/** What is compared: "Net revenue of Q3 2011 against Q3 2010 by what customers did, with their number." */
export function bridgeCaption(
  {comparison: {period, current, before}}: BridgeView,
  format: Formatter,
  net: boolean
): string {
  const [now, then] = [current, before].map(({from}) => periodName(period, from, format));
  return `${net ? "Net revenue" : "Revenue"} of ${now} against ${then} by what customers did, with how many they are.`;
}

/** What a reader must know of the comparison: season, late returns, personas that are not told. */
export function bridgeNote(
  {comparison, likeForLike, untold}: BridgeView,
  {returns, totals}: Pick<Summary, "returns" | "totals">,
  format: Formatter
): string {
  const {period, base, lagDays} = comparison;
  const beside =
    likeForLike && likeForLike.revenueBefore > 0
      ? ` Against the same ${period} a year before: ${changeClause(likeForLike, {period, base: "year-before"}, format)}.`
      : "";
  return [
    base === "previous" ? `The season is not removed.${beside}` : "",
    returns === "net" && totals.returnedRevenue > 0
      ? `Both are net of what had come back ${lagDays === 0 ? "by" : `${format.days(lagDays)} after`} their ends; more may come.`
      : "",
    untold.length > 0 ? `Too few to tell: ${listText(untold)}.` : ""
  ]
    .filter(Boolean)
    .join(" ");
}
