import {recencyDistribution} from "../recencyDistribution.js";
import type {RecencyDistribution} from "../recencyDistribution.js";
import {returnProbability} from "../returnProbability.js";
import type {ReturnProbability} from "../returnProbability.js";
import {revenueSeason} from "../revenueSeason.js";
import type {SeasonRow} from "../revenueSeason.js";
import {chart, tableOf} from "./entry.js";
import type {ChartEntry} from "./entry.js";

/** When customers order, fall silent and come back. */
export const timingCharts: readonly ChartEntry[] = [
  chart<readonly SeasonRow[]>({
    id: "revenue-season",
    title: "The season",
    description: "Revenue by calendar month, one line a year, in the store's currency.",
    members: ["monthly.arrow", "summary.json"],
    filterable: true,
    height: 280,
    function: revenueSeason,
    rows: (rows) =>
      tableOf(rows, [
        ["Year", "text", (row) => String(row.year)],
        ["Month", "text", ({month, partial}) => (partial ? `${month} (not over)` : String(month))],
        ["Revenue", "money", (row) => row.revenue]
      ])
  }),
  chart<RecencyDistribution>({
    id: "recency-distribution",
    title: "How long customers have been silent",
    description: "Number of customers by days since their last order, with the silence after which most do not return.",
    members: ["recency.json"],
    filterable: false,
    height: 280,
    function: recencyDistribution,
    rows: ({histogram}) =>
      tableOf(histogram, [
        ["Days from", "count", (bin) => bin.from],
        ["to", "count", (bin) => bin.to],
        ["Customers", "count", (bin) => bin.customers]
      ])
  }),
  chart<ReturnProbability>({
    id: "return-probability",
    title: "Who comes back after a silence",
    description: "Probability of another order within the horizon by days of silence, with its 95 % band.",
    members: ["recency.json"],
    filterable: false,
    height: 300,
    function: returnProbability,
    rows: (data) =>
      tableOf(data.returnProbability, [
        ["Days of silence", "count", (row) => row.days],
        ["Probability", "percent", (row) => row.probability],
        ["Low", "percent", (row) => row.low],
        ["High", "percent", (row) => row.high],
        ["Customers silent so long", "count", (row) => row.atRisk]
      ])
  })
];
