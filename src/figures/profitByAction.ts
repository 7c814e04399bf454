import {profitByAction as draw} from "../charts/profitByAction.js";
import {isPriced} from "../data/isPriced.js";
import {profitRows} from "../data/profitRows.js";
import {profitHeading} from "../words/headings/profitHeading.js";
import {profitMissing} from "../words/profitMissing.js";
import {profitNote} from "../words/profitNote.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const profitByAction = figure({
  id: "profit-by-action",
  title: "What each action would bring",
  description:
    "Profit of each action over all for whom it is due: at the effect that campaigns measured or the store assumes or, without one, at effects of 5% to 20%, the dot at 10%.",
  page: "actions.html",
  members: ["profit.json"],
  filterable: false,
  height: 220,
  show: ({"profit.json": profit}, {summary, format}) => {
    const missing = profitMissing(profit, summary);
    const rows = profitRows(profit).map(({action, customers, expected, ifStrength}) => {
      const profits = (expected === null ? ifStrength : [expected]).map(({profit}) => profit);
      const estimate = expected?.profit ?? ifStrength[1].profit;
      return {action, customers, estimate, low: Math.min(...profits), high: Math.max(...profits)};
    });
    rows.sort((a, b) => b.estimate - a.estimate);
    const beforeCosts = rows.length > 0 && !profitRows(profit).some(isPriced);
    return {
      data: {rows, empty: missing?.sentence ?? "No action is due.", beforeCosts},
      caption: beforeCosts
        ? "Margin, before any cost, of each action over all for whom it is due: at the effect that the store assumes or, where it assumes none, at effects of 5% to 20%, the dot at 10%."
        : undefined,
      heading: missing?.heading ?? profitHeading(profit, format),
      note: profitNote(profit, format)
    };
  },
  draw,
  rows: ({rows, beforeCosts}) => {
    const what = beforeCosts ? "Margin" : "Profit";
    return tableOf(rows, [
      ["Action", "text", (row) => row.action],
      ["Customers", "count", (row) => row.customers],
      [`${what} at least`, "money", (row) => row.low],
      [what, "money", (row) => row.estimate],
      [`${what} at most`, "money", (row) => row.high]
    ]);
  }
});
