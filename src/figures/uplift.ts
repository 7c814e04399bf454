import {uplift as draw} from "../charts/uplift.js";
import {upliftRows} from "../data/upliftRows.js";
import {upliftHeading} from "../words/headings/upliftHeading.js";
import {noCampaignOver} from "../words/noCampaignOver.js";
import {smallControls} from "../words/smallControls.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const uplift = figure({
  id: "uplift",
  title: "What campaigns changed",
  description:
    "Share of the treated that ordered within the window less that of those held out, in points, with its 95% interval; whoever was drawn counts, reached or not.",
  page: "actions.html",
  members: ["campaigns.json"],
  filterable: false,
  height: 220,
  show: ({"campaigns.json": campaigns}, {format}) => {
    const rows = upliftRows(campaigns.campaigns);
    return {
      data: {rows, empty: noCampaignOver(campaigns)},
      heading: upliftHeading(rows, format),
      note: smallControls(campaigns.campaigns),
      absent: campaigns.campaigns.length === 0
    };
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["Campaign", "text", (row) => row.action],
      ["Sent", "text", (row) => row.from],
      ["Difference", "percent", (row) => row.difference],
      ["Low", "percent", (row) => row.low],
      ["High", "percent", (row) => row.high]
    ])
});
