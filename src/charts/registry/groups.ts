import {cohortRetention} from "../cohortRetention.js";
import {gapSurvival} from "../gapSurvival.js";
import type {GapSurvival} from "../gapSurvival.js";
import {personaCrosstab} from "../personaCrosstab.js";
import {returnByPersona} from "../returnByPersona.js";
import type {PersonaReturn} from "../returnByPersona.js";
import {rfmGrid} from "../rfmGrid.js";
import type {Rfm} from "../../../loaders/contract/rfm.js";
import type {Timing} from "../../../loaders/contract/timing.js";
import {chart, tableOf} from "./entry.js";
import type {ChartEntry} from "./entry.js";

/** Customers by cohort, by RFM group, and by how they return. */
export const groupCharts: readonly ChartEntry[] = [
  chart<Timing["cohorts"]>({
    id: "cohort-retention",
    title: "How many of each month's new customers order again",
    description: "Share of the customers of each first month, in percent, who order in the months after it.",
    members: ["timing.json"],
    filterable: false,
    height: 340,
    function: cohortRetention,
    rows: (cohorts) =>
      tableOf(
        cohorts.flatMap(({cohort, customers, months}) => months.map((month) => ({...month, cohort, size: customers}))),
        [
          ["First order in", "text", (row) => row.cohort],
          ["Customers", "count", (row) => row.size],
          ["Months since", "count", (row) => row.since],
          ["Ordering", "count", (row) => row.customers],
          ["Share", "percent", (row) => row.share],
          ["Revenue per customer", "money", (row) => row.revenuePerCustomer],
          ["Month", "text", (row) => (row.partial ? "not over" : "whole")]
        ]
      )
  }),
  chart<GapSurvival>({
    id: "gap-survival",
    title: "How long until the next order",
    description: "Share of gaps between orders that last longer than so many days (Kaplan-Meier), with its 95 % band.",
    members: ["timing.json"],
    filterable: false,
    height: 300,
    function: gapSurvival,
    rows: ({survival}) =>
      tableOf(survival, [
        ["Days", "count", (row) => row.days],
        ["Still silent", "percent", (row) => row.survival],
        ["Low", "percent", (row) => row.low],
        ["High", "percent", (row) => row.high],
        ["Gaps that long", "count", (row) => row.atRisk]
      ])
  }),
  chart<readonly PersonaReturn[]>({
    id: "return-by-persona",
    title: "Who comes back after a silence, by persona",
    description: "Probability of another order within the horizon by days of silence and the persona at its beginning.",
    members: ["timing.json", "summary.json"],
    filterable: false,
    height: 320,
    function: returnByPersona,
    rows: (rows) =>
      tableOf(
        rows.flatMap(({persona, returnProbability}) => fewer(returnProbability).map((point) => ({...point, persona}))),
        [
          ["Persona", "text", (row) => row.persona],
          ["Days of silence", "count", (row) => row.days],
          ["Probability", "percent", (row) => row.probability],
          ["Low", "percent", (row) => row.low],
          ["High", "percent", (row) => row.high]
        ]
      )
  }),
  chart<Rfm["cells"]>({
    id: "rfm-grid",
    title: "The classical RFM grid",
    description:
      "Number of customers by quintile of recency and of value (frequency and monetary), with the name of each group.",
    members: ["rfm.json"],
    filterable: false,
    height: 380,
    function: rfmGrid,
    rows: (cells) =>
      tableOf(cells, [
        ["Recency score", "count", (cell) => cell.recencyScore],
        ["Value score", "count", (cell) => cell.valueScore],
        ["Group", "text", (cell) => cell.group],
        ["Customers", "count", (cell) => cell.customers],
        ["Revenue", "money", (cell) => cell.revenue]
      ])
  }),
  chart<Rfm["crossed"]>({
    id: "persona-crosstab",
    title: "Personas against RFM groups",
    description: "Number of customers by RFM group and persona.",
    members: ["rfm.json"],
    filterable: false,
    height: 400,
    function: personaCrosstab,
    rows: (cells) =>
      tableOf(cells, [
        ["RFM group", "text", (cell) => cell.group],
        ["Persona", "text", (cell) => cell.persona],
        ["Customers", "count", (cell) => cell.customers],
        ["Revenue", "money", (cell) => cell.revenue]
      ])
  })
];

/** Every third point and the last one: a table that can be read. */
function fewer<Point>(points: readonly Point[]): Point[] {
  return points.filter((_, i) => i % 3 === 0 || i === points.length - 1);
}
