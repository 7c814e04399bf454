import {customersByPersona as draw} from "../charts/customersByPersona.js";
import {personaHeadings} from "../words/headings/personaHeadings.js";
import {figure} from "./parts/figure.js";
import {personaShares} from "./parts/personaShares.js";
import {isFiltered} from "./parts/isFiltered.js";
import {personasOf} from "./parts/personasOf.js";

export const customersByPersona = figure({
  id: "customers-by-persona",
  title: "Customers by persona",
  description: "Number of customers of each persona, and their share of all.",
  page: "segments.html",
  members: ["cube.arrow"],
  filterable: true,
  height: 136,
  show: (members, context) => {
    const personas = personasOf(members, context);
    return {data: personas, heading: personaHeadings(personas, context.format, isFiltered(context)).customers};
  },
  draw,
  rows: personaShares
});
