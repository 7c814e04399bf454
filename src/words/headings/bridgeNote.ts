import type {Formatter} from "../../charts/format.js";
import type {BridgeView} from "../../data/bridgeView.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {changeClause} from "../bridge/changeClause.js";
import {listText} from "../listText.js";

/** What a reader must know of the comparison: season, late returns, personas that are not told. */
export function bridgeNote(
  {comparison, likeForLike, untold}: BridgeView,
  {returns, totals}: Pick<Summary, "returns" | "totals">,
  format: Formatter
): string {
  const {period, base, lagDays} = comparison;
  const beside =
    likeForLike && likeForLike.revenueBefore > 0
      ? ` Like for like, it was ${changeClause(likeForLike, {period, base: "year-before"}, format)}.`
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
