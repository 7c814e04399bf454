import {personaSelection as draw} from "../charts/personaSelection.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const personaSelection = figure({
  id: "persona-selection",
  title: "How many personas",
  description: "Inertia (as a share of that of the fewest clusters) and mean silhouette by number of clusters.",
  page: "evidence.html",
  members: ["personas.json"],
  filterable: false,
  height: 280,
  show: ({"personas.json": personas}) => ({data: personas}),
  draw,
  rows: ({selection}) =>
    tableOf(selection, [
      ["Personas", "count", (row) => row.count],
      ["Inertia", "number", (row) => row.inertia],
      ["Silhouette", "fixed", (row) => row.silhouette]
    ])
});
