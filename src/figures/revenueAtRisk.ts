import {overviewNumbers} from "../words/numbers/overviewNumbers.js";
import {number} from "./parts/number.js";

export const revenueAtRisk = number({
  id: "revenue-at-risk",
  title: "Revenue at risk",
  description: "Churn risk times the revenue of the last twelve months, summed over the customers.",
  page: "index.html",
  members: ["cube.arrow"],
  filterable: true,
  show: ({"cube.arrow": cube}, {summary, dimensions, format, selectionOf}) => ({
    data: overviewNumbers(summary, dimensions, selectionOf(cube), format).atRisk
  })
});
