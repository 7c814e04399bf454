import {overviewNumbers} from "../words/numbers/overviewNumbers.js";
import {number} from "./parts/number.js";

export const revenue = number({
  id: "revenue",
  title: "Revenue",
  description: "Revenue of the whole history, and that of the last period.",
  page: "trends.html",
  members: ["cube.arrow"],
  filterable: true,
  show: ({"cube.arrow": cube}, {summary, dimensions, format, selectionOf}) => ({
    data: overviewNumbers(summary, dimensions, selectionOf(cube), format).revenue
  })
});
