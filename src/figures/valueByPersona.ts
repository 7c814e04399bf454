import {valueByPersona as draw} from "../charts/valueByPersona.js";
import {customerRows} from "../data/customerRows.js";
import {valueGroups} from "../data/valueGroups.js";
import {valueRows} from "../data/valueRows.js";
import {valueTexts} from "../words/headings/valueTexts.js";
import {listedNote} from "../words/headlines/listedNote.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

/** Where no customer's value is published. */
const withheld = {
  heading: "No value by persona is shown",
  note: "Tested on the last days, the customers’ values did not tell who spent more."
};

export const valueByPersona = figure({
  id: "value-by-persona",
  title: "Value of the next twelve months by persona",
  description:
    "Discounted margin expected of each persona’s customers over the next twelve months, and of one customer.",
  page: "customers.html",
  members: ["customers.arrow", "value.json"],
  filterable: true,
  dimension: "persona",
  height: 136,
  show: ({"customers.arrow": customers, "value.json": value}, {dimensions, filters, summary, format}) => {
    const data = valueRows(customers, customerRows(customers, dimensions, filters));
    return {
      data,
      scope: listedNote(customers.length, summary, format),
      ...valueTexts(data, value),
      ...(customers.columns.value.some(Number.isFinite) ? {} : withheld)
    };
  },
  groups: {
    members: ["cube.arrow", "value.json"],
    show: ({"cube.arrow": cube, "value.json": value}, {dimensions, filters}) => {
      const data = valueGroups(cube, dimensions, filters);
      return {data, ...valueTexts(data, value)};
    }
  },
  draw,
  rows: (rows) =>
    tableOf(rows, [
      ["Persona", "text", (row) => row.persona],
      ["Customers", "count", (row) => row.customers],
      ["Value", "money", (row) => row.customerValue]
    ])
});
