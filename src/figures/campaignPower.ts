import {campaignPower as draw} from "../charts/campaignPower.js";
import {powerRows} from "../data/powerRows.js";
import {powerHeading} from "../words/headings/powerHeading.js";
import {noRiskSentence} from "../words/noRiskSentence.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const campaignPower = figure({
  id: "campaign-power",
  title: "What a campaign now would show",
  description:
    "Smallest share of would-be leavers that an action must keep for a campaign of all for whom it is due to show it with 80% power: with a fifth held out, the line from a half to a tenth.",
  page: "actions.html",
  members: ["campaigns.json"],
  filterable: false,
  height: 220,
  show: ({"campaigns.json": campaigns}, {summary, format}) => {
    const rows = powerRows(campaigns.power);
    return {
      data: {rows, empty: summary.model.used ? "No action is due." : noRiskSentence(summary)},
      heading: powerHeading(rows, format),
      absent: rows.length === 0
    };
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["Action", "text", (row) => row.action],
      ["Customers", "count", (row) => row.customers],
      ["Shown, half held out", "percent", (row) => row.half],
      ["Shown, a fifth held out", "percent", (row) => row.fifth],
      ["Shown, a tenth held out", "percent", (row) => row.tenth],
      ["Breaks even at", "percent", (row) => row.breakEven]
    ])
});
