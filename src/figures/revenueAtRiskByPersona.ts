import {revenueAtRiskByPersona as draw} from "../charts/revenueAtRiskByPersona.js";
import {personaHeadings} from "../words/headings/personaHeadings.js";
import {figure} from "./parts/figure.js";
import {personaRisks} from "./parts/personaRisks.js";
import {isFiltered} from "./parts/isFiltered.js";
import {personasOf} from "./parts/personasOf.js";

export const revenueAtRiskByPersona = figure({
  id: "revenue-at-risk-by-persona",
  title: "Revenue at risk by persona",
  description:
    "Revenue of the next twelve months expected to be lost with each persona's customers who place no order within the horizon.",
  page: "churn.html",
  members: ["cube.arrow"],
  filterable: true,
  height: 136,
  show: (members, context) => {
    const personas = personasOf(members, context);
    return {data: personas, heading: personaHeadings(personas, context.format, isFiltered(context)).atRisk};
  },
  draw,
  rows: personaRisks
});
