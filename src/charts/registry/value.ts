import {expectedOrdersGroups} from "../expectedOrdersGroups.js";
import type {ExpectedOrdersGroups} from "../expectedOrdersGroups.js";
import {expectedOrdersHoldout} from "../expectedOrdersHoldout.js";
import type {ExpectedOrdersHoldout} from "../expectedOrdersHoldout.js";
import {valueByPersona} from "../valueByPersona.js";
import type {PersonaValue} from "../valueByPersona.js";
import {valueConcentration} from "../valueConcentration.js";
import type {Value} from "../../../loaders/contract/value.js";
import {chart, tableOf} from "./entry.js";
import type {ChartEntry} from "./entry.js";

/** What customers will be worth, and how well that was foretold before. */
export const valueCharts: readonly ChartEntry[] = [
  chart<readonly PersonaValue[]>({
    id: "value-by-persona",
    title: "Value of the next twelve months by persona",
    description:
      "Discounted margin expected of each persona's customers over the next twelve months, and of one customer.",
    members: ["customers.arrow"],
    filterable: true,
    height: 136,
    function: valueByPersona,
    rows: (rows) =>
      tableOf(rows, [
        ["Persona", "text", (row) => row.persona],
        ["Customers", "count", (row) => row.customers],
        ["Value", "money", (row) => row.customerValue]
      ])
  }),
  chart<Value["tenths"]>({
    id: "value-concentration",
    title: "How few customers hold the value",
    description: "Share of the discounted margin of the next twelve months by tenth of customers, most valuable first.",
    members: ["value.json"],
    filterable: false,
    height: 340,
    function: valueConcentration,
    rows: (tenths) =>
      tableOf(
        tenths.map((tenth, i) => ({...tenth, place: i + 1})),
        [
          ["Tenth of customers", "count", (row) => row.place],
          ["Customers", "count", (row) => row.customers],
          ["Value", "money", (row) => row.customerValue],
          ["Share of value", "percent", (row) => row.valueShare]
        ]
      )
  }),
  chart<ExpectedOrdersHoldout>({
    id: "expected-orders-holdout",
    title: "Orders expected and orders that came",
    description: "Orders by week of the held-out last days: what came, and what the model expected of all before.",
    members: ["value.json"],
    filterable: false,
    height: 280,
    function: expectedOrdersHoldout,
    rows: ({holdout}) =>
      tableOf(holdout?.weeks ?? [], [
        ["Week from", "text", (week) => week.from],
        ["to", "text", (week) => week.to],
        ["Expected", "number", (week) => week.expected],
        ["Actual", "count", (week) => week.actual]
      ])
  }),
  chart<ExpectedOrdersGroups>({
    id: "expected-orders-groups",
    title: "Whether frequent customers were foretold",
    description:
      "Orders a customer in the held-out last days by repeat orders before: what came, and what was expected.",
    members: ["value.json"],
    filterable: false,
    height: 286,
    function: expectedOrdersGroups,
    rows: ({holdout}) =>
      tableOf(holdout?.groups ?? [], [
        ["Repeat orders before", "text", (group) => group.label],
        ["Customers", "count", (group) => group.customers],
        ["Expected orders", "number", (group) => group.expected],
        ["Actual orders", "count", (group) => group.actual]
      ])
  })
];
