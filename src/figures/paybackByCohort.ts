import {paybackByCohort as draw} from "../charts/paybackByCohort.js";
import {acquisitionNote} from "../words/acquisitionNote.js";
import {paybackHeading} from "../words/headings/paybackHeading.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const paybackByCohort = figure({
  id: "payback-by-cohort",
  title: "When new customers have paid for themselves",
  description:
    "Months after the first order until customers had brought as much margin as acquiring them cost, by the month of the first order.",
  page: "trends.html",
  members: ["acquisition.json"],
  filterable: false,
  height: 280,
  show: ({"acquisition.json": acquisition}, {format}) => {
    // what the goods cost is not paid for by revenue
    const told = acquisition.basis === "margin" ? (acquisition.cohorts ?? []) : [];
    const rows = told.flatMap(({from, to, customers, cac, paybackMonths, observedMonths}) =>
      // of whom nobody can have paid yet nothing is to be seen
      cac === null || (paybackMonths === null && observedMonths === 0)
        ? []
        : [{from, to, customers, cac, paybackMonths, observedMonths}]
    );
    const data = {rows, empty: "What acquiring customers cost, or the store’s gross margin, is not known."};
    return {
      data,
      heading: paybackHeading(data, format),
      note: acquisitionNote(acquisition, format, "paid"),
      absent: rows.length === 0
    };
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["First order from", "text", (row) => row.from],
      ["To", "text", (row) => row.to],
      ["Customers", "count", (row) => row.customers],
      ["Cost of acquiring one", "money", (row) => row.cac],
      ["Months seen", "count", (row) => row.observedMonths],
      ["Paid after months", "count", (row) => row.paybackMonths]
    ])
});
