import {revenueSeason as draw} from "../charts/revenueSeason.js";
import {seasonRows} from "../data/seasonRows.js";
import {figure} from "./parts/figure.js";
import {monthsOf} from "./parts/monthsOf.js";
import {monthsScopeOf} from "./parts/monthsScopeOf.js";
import {tableOf} from "./parts/tableOf.js";

export const revenueSeason = figure({
  id: "revenue-season",
  title: "The season",
  description: "Revenue by calendar month, one line a year, in the store’s currency.",
  page: "trends.html",
  members: ["monthly.arrow"],
  filterable: true,
  height: 280,
  show: (members, context) => ({
    data: seasonRows(monthsOf(members, context)),
    scope: monthsScopeOf(members, context)
  }),
  draw,
  rows: (rows) =>
    tableOf(rows, [
      ["Year", "text", (row) => String(row.year)],
      ["Month", "text", ({month, partial}) => (partial ? `${month} (not over)` : String(month))],
      ["Revenue", "money", (row) => row.revenue]
    ])
});
