import {personaFlow as draw} from "../charts/personaFlow.js";
import {flowRows} from "../data/flowRows.js";
import {movementHeading} from "../words/headings/movementHeading.js";
import {movementRevenueHeading} from "../words/headings/movementRevenueHeading.js";
import {movementNote} from "../words/headings/movementNote.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

const revenueCaption =
  "Net revenue of the twelve months up to a quarter ago (left) and up to now (right), by the personas of both days, by today’s centres; who stayed is lighter, and where no flow arrives are customers who are new.";

export const personaFlow = figure({
  id: "persona-flow",
  title: "Who moved between personas",
  description: "Customers by persona a quarter ago and now, by today’s centres on both days; who stayed is lighter.",
  page: "segments.html",
  members: ["movement.json"],
  filterable: false,
  height: 380,
  show: ({"movement.json": movement}, {dimensions, summary, format, flow = "customers"}) => {
    const rows = flowRows(movement, dimensions);
    const headingOf = flow === "revenue" ? movementRevenueHeading : movementHeading;
    return {
      data: {
        rows,
        by: flow,
        from: movement.from,
        to: movement.to,
        empty: movement.missing ?? "Too few customers moved to tell."
      },
      heading: movement.missing === null ? headingOf(rows, format) : undefined,
      caption: flow === "revenue" ? revenueCaption : undefined,
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
