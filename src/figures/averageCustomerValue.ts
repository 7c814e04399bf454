import {overviewNumbers} from "../words/numbers/overviewNumbers.js";
import {number} from "./parts/number.js";

export const averageCustomerValue = number({
  id: "average-customer-value",
  title: "Spend per customer",
  description: "Revenue of the whole history over the number of customers.",
  page: "customers.html",
  members: ["cube.arrow"],
  filterable: true,
  show: ({"cube.arrow": cube}, {summary, dimensions, format, selectionOf}) => ({
    data: overviewNumbers(summary, dimensions, selectionOf(cube), format).average
  })
});
