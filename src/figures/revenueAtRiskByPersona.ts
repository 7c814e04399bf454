import {revenueAtRiskByPersona as draw} from "../charts/revenueAtRiskByPersona.js";
import {absence} from "./parts/absence.js";
import {figure} from "./parts/figure.js";
import {personaShow} from "./parts/personaShow.js";
import {personaRisks} from "./parts/personaRisks.js";

export const revenueAtRiskByPersona = figure({
  id: "revenue-at-risk-by-persona",
  title: "Revenue at risk by persona",
  description: "Revenue of the next twelve months expected to be lost with each persona’s customers who stop ordering.",
  page: "churn.html",
  members: ["cube.arrow"],
  filterable: true,
  dimension: "persona",
  height: 136,
  show: (members, context) => ({...personaShow("atRisk")(members, context), ...absence(context.summary)}),
  draw,
  rows: personaRisks
});
