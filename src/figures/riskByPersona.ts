import {riskByPersona as draw} from "../charts/riskByPersona.js";
import {personaHeadings} from "../words/headings/personaHeadings.js";
import {figure} from "./parts/figure.js";
import {personaRisks} from "./parts/personaRisks.js";
import {isFiltered} from "./parts/isFiltered.js";
import {personasOf} from "./parts/personasOf.js";

export const riskByPersona = figure({
  id: "risk-by-persona",
  title: "Average churn risk by persona",
  description: "Mean probability, by persona, of placing no order within the horizon.",
  page: "churn.html",
  members: ["cube.arrow"],
  filterable: true,
  height: 136,
  show: (members, context) => {
    const personas = personasOf(members, context);
    return {data: personas, heading: personaHeadings(personas, context.format, isFiltered(context)).risk};
  },
  draw,
  rows: personaRisks
});
