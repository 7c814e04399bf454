import type {Members} from "../../data/members.js";
import {monthsScope} from "../../words/headings/monthsScope.js";
import type {Context} from "./context.js";

/** Which filters the months cannot answer. */
export function monthsScopeOf({"monthly.arrow": monthly}: Pick<Members, "monthly.arrow">, context: Context): string {
  return monthsScope(monthly, context.dimensions, context);
}
