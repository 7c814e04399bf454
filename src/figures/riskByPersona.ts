import {riskByPersona as draw} from "../charts/riskByPersona.js";
import {figure} from "./parts/figure.js";
import {nextDays} from "./parts/nextDays.js";
import {personaShow} from "./parts/personaShow.js";
import {personaRisks} from "./parts/personaRisks.js";

export const riskByPersona = figure({
  id: "risk-by-persona",
  title: "Average churn risk by persona",
  description: "Average churn risk by persona: the chance of no order in the days ahead.",
  page: "churn.html",
  members: ["cube.arrow"],
  filterable: true,
  dimension: "persona",
  height: 136,
  show: (members, context) => ({
    ...personaShow("risk")(members, context),
    caption: `Average chance, by persona, of no order ${nextDays(context)}.`
  }),
  draw,
  rows: personaRisks
});
