import type {Formatter} from "../../charts/format.js";
import type {BridgeView} from "../../data/bridgeView.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {changeClause} from "../bridge/changeClause.js";
import {listText} from "../listText.js";

/** What a reader must know of the comparison: season, late returns, what is listed, personas that are not told, other days. */
export function bridgeNote(
  {comparison, likeForLike, listed, untold}: BridgeView,
  {returns, totals, period: recent, privacy}: Pick<Summary, "returns" | "totals" | "period" | "privacy">,
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
      ? `Both are net of what had come back ${lagDays === 0 ? "by" : `${format.days(lagDays)} after`} their ends; more may come, and Trends takes off all that has.`
      : "",
    listed || privacy.customers === "aggregate"
      ? ""
      : "Who they are is listed for the comparison with a year before alone.",
    recent.current.to === comparison.current.to && recent.current.from === comparison.current.from
      ? ""
      : `The Overview’s first numbers are of other days: the ${format.days(recent.days)} to ${format.date(recent.current.to)}.`,
    untold.length > 0 ? `Too few to tell: ${listText(untold)}.` : ""
  ]
    .filter(Boolean)
    .join(" ");
}
