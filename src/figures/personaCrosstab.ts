import {personaCrosstab as draw} from "../charts/personaCrosstab.js";
import {stepsNote} from "../words/headings/stepsNote.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const personaCrosstab = figure({
  id: "persona-crosstab",
  title: "Personas against RFM groups",
  description: "Number of customers by RFM group and persona.",
  page: "segments.html",
  members: ["rfm.json"],
  filterable: false,
  dimension: "persona",
  height: 400,
  show: ({"rfm.json": rfm}, {summary}) => ({data: rfm.crossed, note: stepsNote(summary)}),
  draw,
  rows: (cells) =>
    tableOf(cells, [
      ["RFM group", "text", (cell) => cell.group],
      ["Persona", "text", (cell) => cell.persona],
      ["Customers", "count", (cell) => cell.customers],
      ["Revenue", "money", (cell) => cell.revenue]
    ])
});
