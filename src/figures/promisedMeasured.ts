import {promisedMeasured as draw} from "../charts/promisedMeasured.js";
import {promisedRows} from "../data/promisedRows.js";
import {promisedHeading} from "../words/headings/promisedHeading.js";
import {noCampaignOver} from "../words/noCampaignOver.js";
import {smallControls} from "../words/smallControls.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const promisedMeasured = figure({
  id: "promised-measured",
  title: "What was promised, and what came",
  description:
    "Share of each group of a campaign that ordered within the window, with its 95% interval, beside what the churn model of that day, and the effect that the store assumes, had promised.",
  page: "actions.html",
  members: ["campaigns.json"],
  filterable: false,
  height: 260,
  show: ({"campaigns.json": campaigns}) => {
    const rows = promisedRows(campaigns.campaigns);
    return {
      data: {rows, empty: noCampaignOver(campaigns)},
      heading: promisedHeading(rows),
      note: smallControls(campaigns.campaigns),
      absent: campaigns.campaigns.length === 0
    };
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["Group", "text", (row) => row.label],
      ["Sent", "text", (row) => row.from],
      ["Promised", "percent", (row) => row.promised],
      ["Measured", "percent", (row) => row.measured],
      ["Low", "percent", (row) => row.low],
      ["High", "percent", (row) => row.high]
    ])
});
