import type {NumberFacts} from "../../charts/numberTile.js";
import type {Members} from "../../data/members.js";
import {ignoredByMonths} from "../../data/monthRows.js";
import {wholeMonths} from "../../data/wholeMonths.js";
import {recentNumbers} from "../../words/numbers/recentNumbers.js";
import type {Context} from "./context.js";
import {monthsOf} from "./monthsOf.js";

/** The Overview's numbers under the filters; without their months where those cannot answer a filter. */
export function recentOf(
  members: Pick<Members, "cube.arrow" | "monthly.arrow">,
  context: Context
): Record<"revenue" | "customers" | "spend", NumberFacts> {
  const {summary, dimensions, filters, format, selectionOf} = context;
  const answered = ignoredByMonths(members["monthly.arrow"], dimensions, filters).length === 0;
  const months = answered ? wholeMonths(monthsOf(members, context), summary.window) : [];
  return recentNumbers(summary, dimensions, selectionOf(members["cube.arrow"]), months, format);
}
