import {marginByCohort as draw} from "../charts/marginByCohort.js";
import {acquisitionNote} from "../words/acquisitionNote.js";
import {marginByCohortHeading} from "../words/headings/marginByCohortHeading.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const marginByCohort = figure({
  id: "margin-by-cohort",
  title: "What a new customer brings, by months since the first order",
  description:
    "What a customer had brought by so many months after the first order, which is included, net of what came back: of all, and of each month’s new customers.",
  page: "trends.html",
  members: ["acquisition.json"],
  filterable: false,
  height: 320,
  show: ({"acquisition.json": acquisition}, {format}) => {
    const {basis, curve, cohorts, ages, all, missing} = acquisition;
    return {
      data: {
        basis,
        curve,
        cohorts: cohorts ?? [],
        forecast: ages.flatMap(({months, forecast}) =>
          forecast === null ? [] : [{since: months, perCustomer: forecast.perCustomer}]
        ),
        cac: all?.cac ?? null,
        empty: missing ?? "Too few customers to tell."
      },
      heading: marginByCohortHeading(acquisition, format),
      note: acquisitionNote(acquisition, format, "brought"),
      absent: curve.length === 0
    };
  },
  draw,
  rows: ({curve, cohorts, forecast, cac}) =>
    tableOf(
      [
        ...curve.map((point) => ({...point, of: "All"})),
        ...forecast.map((point) => ({...point, of: "All, forecast"})),
        ...cohorts.flatMap(({from, points}) => points.map((point) => ({...point, of: from})))
      ],
      [
        ["First order in", "text", (row) => row.of],
        ["Months since", "count", (row) => row.since],
        ["A customer", "money", (row) => row.perCustomer],
        ["Cost of acquiring one", "money", () => cac]
      ]
    )
});
