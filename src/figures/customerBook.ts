import {customerBook as draw} from "../charts/customerBook.js";
import type {BookCell, BookData} from "../charts/customerBook.js";
import {bookCells} from "../data/bookCells.js";
import {bookDots, bookDotsAt} from "../data/bookDots.js";
import {bookExtent} from "../data/bookExtent.js";
import {bookGroups} from "../data/bookGroups.js";
import {bookTable} from "../data/bookTable.js";
import {customerRows} from "../data/customerRows.js";
import {bookHeading} from "../words/headings/bookHeading.js";
import {quarterCaption} from "../words/headings/quarterCaption.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

const groupCaption =
  "Customers by persona, last order and value, each group at its mean: days since the last order over the store’s usual gap between orders, and spend of the last twelve months. Area is the revenue at risk, or the number of customers where none is told.";

export const customerBook = figure({
  id: "customer-book",
  title: "All customers: silence and spend",
  description:
    "Days since the last order over the customer’s own usual gap between orders (the store’s, where too few are known), against the net spend of the last twelve months; area is the revenue at risk, or the number of customers where none is told.",
  page: "customers.html",
  members: ["customers.arrow", "cube.arrow", "actions.json"],
  filterable: true,
  height: 420,
  show: (members, {dimensions, filters, format, summary, quarter}) => {
    const {
      "customers.arrow": customers,
      "cube.arrow": cube,
      "actions.json": {usualGapDays}
    } = members;
    // the list holds those with the most at stake: the picture is to hold everybody
    if (customers.length < summary.totals.customers) {
      const cells = bookGroups(cube, dimensions, filters, usualGapDays);
      return {
        data: bookData(cells),
        heading: bookHeading(cells, format),
        caption: `${groupCaption} There are too many customers to step through earlier quarters.`
      };
    }
    const rows = customerRows(customers, dimensions, filters);
    const personas = customers.dictionaries.persona;
    const now = bookCells(bookDots(customers, usualGapDays), rows, personas);
    if (quarter === undefined) return {data: bookData(now), heading: bookHeading(now, format)};
    const {day, quarters, step} = quarter;
    const then = bookCells(bookDotsAt(customers, quarters, step, usualGapDays), rows, personas);
    return {
      // on the axes of today: whoever moves is seen to
      data: {...bookData(then), extent: bookExtent(now)},
      heading: bookHeading(then, format, {asOf: day}),
      caption: quarterCaption(day, format),
      day
    };
  },
  groups: {
    members: ["cube.arrow", "actions.json"],
    show: ({"cube.arrow": cube, "actions.json": {usualGapDays}}, {dimensions, filters, format}) => {
      const cells = bookGroups(cube, dimensions, filters, usualGapDays);
      return {data: bookData(cells), heading: bookHeading(cells, format, {about: true}), caption: groupCaption};
    }
  },
  draw,
  rows: ({rows}) =>
    tableOf(rows, [
      ["Persona", "text", (row) => row.persona],
      ["Silence", "text", (row) => row.silence],
      ["Customers", "count", (row) => row.customers],
      ["Spent, last 12 months", "money", (row) => row.spend],
      ["Revenue at risk", "money", (row) => row.atRisk]
    ])
});

function bookData(cells: BookCell[]): BookData {
  return {cells, rows: bookTable(cells)};
}
