import {cohortRetention as draw} from "../charts/cohortRetention.js";
import {figure} from "./parts/figure.js";
import {nobodyReturns} from "../data/nobodyReturns.js";
import {tableOf} from "./parts/tableOf.js";

export const cohortRetention = figure({
  id: "cohort-retention",
  title: "How many of each month’s new customers order again",
  description: "Share of the customers of each first month, in percent, who order in the months after it.",
  page: "trends.html",
  members: ["timing.json"],
  filterable: false,
  height: 340,
  show: ({"timing.json": timing}, {summary}) => ({
    data: timing.cohorts,
    absent: nobodyReturns(timing, summary)
  }),
  draw,
  rows: (cohorts) =>
    tableOf(
      cohorts.flatMap(({cohort, customers, months}) => months.map((month) => ({...month, cohort, size: customers}))),
      [
        ["First order in", "text", (row) => row.cohort],
        ["Customers", "count", (row) => row.size],
        ["Months since", "count", (row) => row.since],
        ["Ordering", "count", (row) => row.customers],
        ["Share", "percent", (row) => row.share],
        ["Revenue per customer", "money", (row) => row.revenuePerCustomer],
        ["Month", "text", (row) => (row.partial ? "not over" : "whole")]
      ]
    )
});
