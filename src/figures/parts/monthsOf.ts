import type {MonthRow} from "../../charts/monthlyRevenue.js";
import type {Members} from "../../data/members.js";
import {monthRows} from "../../data/monthRows.js";
import type {Context} from "./context.js";

/** The months under the filters that they can answer. */
export function monthsOf(
  {"monthly.arrow": monthly}: Pick<Members, "monthly.arrow">,
  {dimensions, filters, summary}: Context
): MonthRow[] {
  return monthRows(monthly, dimensions, filters, summary);
}
