import {customersByPersona as draw} from "../charts/customersByPersona.js";
import {figure} from "./parts/figure.js";
import {personaShow} from "./parts/personaShow.js";
import {personaShares} from "./parts/personaShares.js";

export const customersByPersona = figure({
  id: "customers-by-persona",
  title: "Customers by persona",
  description: "Number of customers of each persona, and their share of all.",
  page: "segments.html",
  members: ["cube.arrow"],
  filterable: true,
  dimension: "persona",
  height: 136,
  show: personaShow("customers"),
  draw,
  rows: personaShares
});
