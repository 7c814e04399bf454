import {studySplits as draw} from "../charts/studySplits.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const studySplits = figure({
  id: "study-splits",
  title: "The study’s coefficients over random splits",
  description: "Coefficients of the study’s regression over random training splits, with the values that it claims.",
  page: "evidence.html",
  members: ["study.json"],
  filterable: false,
  height: 218,
  show: ({"study.json": study}) => ({data: study}),
  draw,
  rows: (data) =>
    tableOf(
      "missing" in data
        ? []
        : (["frequency", "monetary"] as const).map((feature) => ({...data.splits[feature], feature})),
      [
        ["Feature", "text", (row) => row.feature],
        ["Claimed", "fixed", (row) => row.claim],
        ["Mean", "fixed", (row) => row.mean],
        ["Low", "fixed", (row) => row.low],
        ["Median", "fixed", (row) => row.median],
        ["High", "fixed", (row) => row.high],
        ["Splits below the claim", "percent", (row) => row.claimPercentile]
      ]
    )
});
