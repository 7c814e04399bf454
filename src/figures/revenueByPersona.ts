import {revenueByPersona as draw} from "../charts/revenueByPersona.js";
import {personaHeadings} from "../words/headings/personaHeadings.js";
import {figure} from "./parts/figure.js";
import {personaShares} from "./parts/personaShares.js";
import {isFiltered} from "./parts/isFiltered.js";
import {personasOf} from "./parts/personasOf.js";

export const revenueByPersona = figure({
  id: "revenue-by-persona",
  title: "Revenue by persona",
  description: "Revenue of each persona's customers over the whole history, and its share of the total.",
  page: "segments.html",
  members: ["cube.arrow"],
  filterable: true,
  height: 136,
  show: (members, context) => {
    const personas = personasOf(members, context);
    return {data: personas, heading: personaHeadings(personas, context.format, isFiltered(context)).revenue};
  },
  draw,
  rows: personaShares
});
