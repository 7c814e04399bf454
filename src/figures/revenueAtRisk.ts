import {overviewNumbers} from "../words/numbers/overviewNumbers.js";
import {number} from "./parts/number.js";

export const revenueAtRisk = number({
  id: "revenue-at-risk",
  title: "Revenue at risk",
  description: "Revenue of the next twelve months expected to be lost with customers who stop ordering.",
  page: "churn.html",
  members: ["cube.arrow"],
  filterable: true,
  show: ({"cube.arrow": cube}, {summary, dimensions, format, selectionOf}) => ({
    data: overviewNumbers(summary, dimensions, selectionOf(cube), format).atRisk
  })
});
