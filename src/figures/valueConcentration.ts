import {valueConcentration as draw} from "../charts/valueConcentration.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const valueConcentration = figure({
  id: "value-concentration",
  title: "How few customers hold the value",
  description: "Share of the discounted margin of the next twelve months by tenth of customers, most valuable first.",
  page: "customers.html",
  members: ["value.json"],
  filterable: false,
  height: 340,
  show: ({"value.json": {tenths, method}}) => ({
    data: tenths,
    caption:
      method === "model"
        ? undefined
        : "Share of the margin of the last twelve months by tenth of customers, most valuable first."
  }),
  draw,
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
});
