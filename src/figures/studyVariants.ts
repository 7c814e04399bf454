import {studyVariants as draw} from "../charts/studyVariants.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const studyVariants = figure({
  id: "study-variants",
  title: "What of the study’s claim stands",
  description: "Coefficients of frequency and monetary, with 95% intervals, in each form of the study’s regression.",
  page: "evidence.html",
  members: ["study.json"],
  filterable: false,
  height: 238,
  show: ({"study.json": study}) => ({data: study}),
  draw,
  rows: (data) =>
    tableOf("missing" in data ? [] : data.variants, [
      ["Variant", "text", (row) => row.label],
      ["Frequency", "fixed", (row) => row.frequency.estimate],
      ["Low", "fixed", (row) => row.frequency.low],
      ["High", "fixed", (row) => row.frequency.high],
      ["Monetary", "fixed", (row) => row.monetary.estimate],
      ["Low", "fixed", (row) => row.monetary.low],
      ["High", "fixed", (row) => row.monetary.high],
      ["AUC", "fixed", (row) => row.auc]
    ])
});
