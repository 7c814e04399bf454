import {breakEven as draw} from "../charts/breakEven.js";
import {breakEvenRows} from "../data/breakEvenRows.js";
import {breakEvenHeading} from "../words/headings/breakEvenHeading.js";
import {profitMissing} from "../words/profitMissing.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const breakEven = figure({
  id: "break-even",
  title: "How well each action must work to pay",
  description:
    "Share of those who would leave that an action must keep so that it brings what it costs, over all for whom it is due.",
  page: "actions.html",
  members: ["profit.json"],
  filterable: false,
  height: 220,
  show: ({"profit.json": profit}, {summary, format}) => {
    const missing = profitMissing(profit, summary);
    const rows = breakEvenRows(profit);
    return {
      // the page says why elsewhere; where no cost is known, nothing has to pay
      absent: rows.length === 0,
      data: {rows, empty: missing?.sentence ?? "No action that keeps customers has a cost in the store’s config."},
      heading: missing?.heading ?? breakEvenHeading(rows, format),
      note:
        rows.length > 0
          ? `What an action costs is the store’s own figure; ${rows.some(({isMeasured}) => isMeasured) ? "how well it works is measured where it has had campaigns" : "no campaign tells yet how well it works"}.`
          : ""
    };
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["Action", "text", (row) => row.action],
      ["Breaks even at", "percent", (row) => row.breakEven],
      ["Assumed or measured", "percent", (row) => row.assumed]
    ])
});
