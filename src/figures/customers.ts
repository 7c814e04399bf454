import {overviewNumbers} from "../words/numbers/overviewNumbers.js";
import {number} from "./parts/number.js";

export const customers = number({
  id: "customers",
  title: "Customers",
  description: "Number of customers, and how many of them ordered lately.",
  page: "customers.html",
  members: ["cube.arrow"],
  filterable: true,
  show: ({"cube.arrow": cube}, {summary, dimensions, format, selectionOf}) => ({
    data: overviewNumbers(summary, dimensions, selectionOf(cube), format).customers
  })
});
