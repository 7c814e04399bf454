import {overviewNumbers} from "../words/numbers/overviewNumbers.js";
import {number} from "./parts/number.js";

export const topSegment = number({
  id: "top-segment",
  title: "Top segment",
  description: "The persona with the most revenue, and its share.",
  page: "segments.html",
  members: ["cube.arrow"],
  filterable: true,
  show: ({"cube.arrow": cube}, {summary, dimensions, format, selectionOf}) => ({
    data: overviewNumbers(summary, dimensions, selectionOf(cube), format).top
  })
});
