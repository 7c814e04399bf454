import {cacByMonth as draw} from "../charts/cacByMonth.js";
import {keptCost} from "../data/keptCost.js";
import {acquisitionNote} from "../words/acquisitionNote.js";
import {cacHeading} from "../words/headings/cacHeading.js";
import {ownTimes} from "../words/ownTimes.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const cacByMonth = figure({
  id: "cac-by-month",
  title: "What acquiring a customer costs",
  description: "What was spent on acquiring customers in each month over the customers whose first order is in it.",
  page: "trends.html",
  members: ["acquisition.json", "campaigns.json"],
  filterable: false,
  height: 280,
  show: ({"acquisition.json": acquisition, "campaigns.json": {campaigns}}, {format}) => {
    const rows = (acquisition.months ?? []).flatMap(({month, customers, spend, cac}) =>
      cac === null || spend === null ? [] : [{month, customers, spend, cac}]
    );
    const data = {
      rows,
      all: acquisition.all?.cac ?? null,
      empty: "What acquiring customers cost is not known by month."
    };
    const kept = keptCost(campaigns);
    const own = kept === undefined || data.all === null ? "" : `${ownTimes(data.all, kept, format)} `;
    return {
      data,
      heading: cacHeading(data, format),
      note: `${own}${acquisitionNote(acquisition, format, "cost")}`,
      absent: rows.length === 0
    };
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["Month", "text", (row) => row.month],
      ["Spent", "money", (row) => row.spend],
      ["New customers", "count", (row) => row.customers],
      ["Cost a new customer", "money", (row) => row.cac]
    ])
});
