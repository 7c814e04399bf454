import {monthlyRevenue as draw} from "../charts/monthlyRevenue.js";
import {ignoredByMonths} from "../data/monthRows.js";
import {notableMonths} from "../data/notableMonths.js";
import {monthsHeading} from "../words/headings/monthsHeading.js";
import {provisionalNote} from "../words/provisionalNote.js";
import {figure} from "./parts/figure.js";
import {monthsOf} from "./parts/monthsOf.js";
import {monthsScopeOf} from "./parts/monthsScopeOf.js";
import {tableOf} from "./parts/tableOf.js";

export const monthlyRevenue = figure({
  id: "monthly-revenue",
  title: "Revenue by month",
  description: "Revenue of each calendar month in the store’s currency.",
  page: "trends.html",
  members: ["monthly.arrow"],
  filterable: true,
  height: 280,
  show: (members, context) => {
    const months = monthsOf(members, context);
    const ignored = ignoredByMonths(members["monthly.arrow"], context.dimensions, context.filters);
    const {last, best} = (ignored.length === 0 ? notableMonths(months) : undefined) ?? {};
    return {
      data: months.map((row) => (row === last || row === best ? {...row, spoken: true} : row)),
      heading: monthsHeading(months, context.format, ignored),
      scope: monthsScopeOf(members, context),
      note: provisionalNote(context.summary, context.format)
    };
  },
  draw,
  rows: (rows) =>
    tableOf(rows, [
      [
        "Month",
        "text",
        ({month, partial, provisional, withheld}) =>
          `${month}${partial ? " (not over)" : provisional ? " (provisional)" : ""}${withheld ? " (too few to tell)" : ""}`
      ],
      ["Revenue", "money", (row) => (row.withheld ? null : row.revenue)],
      ["Orders", "count", (row) => (row.withheld ? null : row.orders)],
      ["Customers", "count", (row) => (row.withheld ? null : row.customers)]
    ])
});
