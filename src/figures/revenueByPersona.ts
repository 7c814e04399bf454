import {revenueByPersona as draw} from "../charts/revenueByPersona.js";
import {figure} from "./parts/figure.js";
import {personaShow} from "./parts/personaShow.js";
import {personaShares} from "./parts/personaShares.js";

export const revenueByPersona = figure({
  id: "revenue-by-persona",
  title: "Revenue by persona",
  description: "Revenue of each persona’s customers over the whole history, and its share of the total.",
  page: "segments.html",
  members: ["cube.arrow"],
  filterable: true,
  dimension: "persona",
  height: 136,
  show: personaShow("revenue"),
  draw,
  rows: personaShares
});
