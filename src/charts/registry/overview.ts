import {customersByAction} from "../customersByAction.js";
import {customersByPersona} from "../customersByPersona.js";
import {monthlyRevenue} from "../monthlyRevenue.js";
import type {MonthRow} from "../monthlyRevenue.js";
import type {ActionRow} from "../actionRow.js";
import {personaMap} from "../personaMap.js";
import type {PersonaPlace} from "../personaMap.js";
import type {PersonaRow} from "../personaRow.js";
import {personaSelection} from "../personaSelection.js";
import type {PersonaSelection} from "../personaSelection.js";
import {reasonName} from "../reasonName.js";
import {rejectedLines} from "../rejectedLines.js";
import {revenueByAction} from "../revenueByAction.js";
import {revenueByCountry} from "../revenueByCountry.js";
import type {CountryRow} from "../revenueByCountry.js";
import {revenueByPersona} from "../revenueByPersona.js";
import type {Quality} from "../../../loaders/contract/quality.js";
import {chart, tableOf} from "./entry.js";
import type {ChartEntry} from "./entry.js";

const byPersona = (rows: readonly PersonaRow[]) =>
  tableOf(rows, [
    ["Persona", "text", (row) => row.persona],
    ["Customers", "count", (row) => row.customers],
    ["Share of customers", "percent", (row) => row.customerShare],
    ["Revenue", "money", (row) => row.revenue],
    ["Share of revenue", "percent", (row) => row.revenueShare]
  ]);

const byAction = (rows: readonly ActionRow[]) =>
  tableOf(rows, [
    ["Action", "text", (row) => row.action],
    ["Customers", "count", (row) => row.customers],
    ["Revenue, 12 months", "money", (row) => row.revenue],
    ["Revenue at risk", "money", (row) => row.revenueAtRisk]
  ]);

/** What the shop sells, to whom, and what to do with them. */
export const overviewCharts: readonly ChartEntry[] = [
  chart<readonly MonthRow[]>({
    id: "monthly-revenue",
    title: "Revenue by month",
    description: "Revenue of each calendar month, gross of returns, in the store's currency.",
    members: ["monthly.arrow", "summary.json"],
    filterable: true,
    height: 280,
    function: monthlyRevenue,
    rows: (rows) =>
      tableOf(rows, [
        ["Month", "text", ({month, partial}) => (partial ? `${month} (not over)` : month)],
        ["Revenue", "money", (row) => row.revenue],
        ["Orders", "count", (row) => row.orders],
        ["Customers", "count", (row) => row.customers]
      ])
  }),
  chart<readonly PersonaRow[]>({
    id: "revenue-by-persona",
    title: "Revenue by persona",
    description: "Revenue of each persona's customers over the whole history, and its share of the total.",
    members: ["cube.arrow", "dimensions.json"],
    filterable: true,
    height: 136,
    function: revenueByPersona,
    rows: byPersona
  }),
  chart<readonly PersonaRow[]>({
    id: "customers-by-persona",
    title: "Customers by persona",
    description: "Number of customers of each persona, and their share of all.",
    members: ["cube.arrow", "dimensions.json"],
    filterable: true,
    height: 136,
    function: customersByPersona,
    rows: byPersona
  }),
  chart<readonly CountryRow[]>({
    id: "revenue-by-country",
    title: "Revenue by country",
    description: "Revenue by the country of the customers' last orders: the ten largest, then all others.",
    members: ["cube.arrow", "dimensions.json"],
    filterable: true,
    height: 374,
    function: revenueByCountry,
    rows: (rows) =>
      tableOf(rows, [
        ["Country", "text", (row) => row.country],
        ["Customers", "count", (row) => row.customers],
        ["Revenue", "money", (row) => row.revenue]
      ])
  }),
  chart<readonly PersonaPlace[]>({
    id: "persona-map",
    title: "Where the personas lie",
    description:
      "Median days since the last order against median number of orders; area is the median spend, whiskers span the middle half of the customers.",
    members: ["summary.json"],
    filterable: false,
    height: 380,
    function: personaMap,
    rows: (rows) =>
      tableOf(rows, [
        ["Persona", "text", (row) => row.persona],
        ["Customers", "count", (row) => row.customers],
        ["Median recency", "days", (row) => row.recencyDays.median],
        ["Lower quartile", "days", (row) => row.recencyDays.lowerQuartile],
        ["Upper quartile", "days", (row) => row.recencyDays.upperQuartile],
        ["Median orders", "number", (row) => row.frequency.median],
        ["Lower quartile", "number", (row) => row.frequency.lowerQuartile],
        ["Upper quartile", "number", (row) => row.frequency.upperQuartile],
        ["Median spend", "money", (row) => row.monetary.median]
      ])
  }),
  chart<PersonaSelection>({
    id: "persona-selection",
    title: "How many personas",
    description: "Inertia (as a share of that of the fewest clusters) and mean silhouette by number of clusters.",
    members: ["personas.json"],
    filterable: false,
    height: 280,
    function: personaSelection,
    rows: ({selection}) =>
      tableOf(selection, [
        ["Personas", "count", (row) => row.count],
        ["Inertia", "number", (row) => row.inertia],
        ["Silhouette", "fixed", (row) => row.silhouette]
      ])
  }),
  chart<readonly ActionRow[]>({
    id: "customers-by-action",
    title: "Customers by action",
    description: "Number of customers for whom each action is due, and their share of all.",
    members: ["cube.arrow", "dimensions.json"],
    filterable: true,
    height: 136,
    function: customersByAction,
    rows: byAction
  }),
  chart<readonly ActionRow[]>({
    id: "revenue-by-action",
    title: "Revenue by action",
    description: "Revenue of the last twelve months of the customers for whom each action is due, and what is at risk.",
    members: ["cube.arrow", "dimensions.json"],
    filterable: true,
    height: 136,
    function: revenueByAction,
    rows: byAction
  }),
  chart<Quality["reasons"]>({
    id: "rejected-lines",
    title: "Order lines that do not count",
    description: "Number of order lines rejected, by the first reason that fits, and their share of all lines read.",
    members: ["quality.json"],
    filterable: false,
    height: 238,
    function: rejectedLines,
    rows: (rows) =>
      tableOf(rows, [
        ["Reason", "text", (row) => reasonName(row.reason)],
        ["Lines", "count", (row) => row.rows],
        ["Share of lines read", "percent", (row) => row.share]
      ])
  })
];
