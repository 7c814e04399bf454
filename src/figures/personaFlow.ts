import {personaFlow as draw} from "../charts/personaFlow.js";
import {flowRows} from "../data/flowRows.js";
import {movementHeading} from "../words/headings/movementHeading.js";
import {movementNote} from "../words/headings/movementNote.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const personaFlow = figure({
  id: "persona-flow",
  title: "Who moved between personas",
  description: "Customers by persona a quarter ago and now, by today’s centres on both days; who stayed is lighter.",
  page: "segments.html",
  members: ["movement.json"],
  filterable: false,
  height: 380,
  show: ({"movement.json": movement}, {dimensions, summary, format}) => {
    const rows = flowRows(movement, dimensions);
    return {
      data: {rows, from: movement.from, to: movement.to, empty: movement.missing ?? "Too few customers moved to tell."},
      heading: movement.missing === null ? movementHeading(rows, format) : undefined,
      note: movementNote(movement, summary)
    };
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["Was", "text", (row) => row.before],
      ["Is", "text", (row) => row.after],
      ["Customers", "count", (row) => row.customers],
      ["Revenue, 12 months before", "money", (row) => row.revenueBefore],
      ["Revenue, 12 months now", "money", (row) => row.revenue]
    ])
});
