import {overviewHeadline as sentence} from "../words/headlines/overviewHeadline.js";
import {headline} from "./parts/headline.js";

export const overviewHeadline = headline({
  id: "overview-headline",
  title: "The shop in one sentence",
  description: "How many customers have spent how much, and how much revenue is at risk.",
  page: "index.html",
  members: ["cube.arrow"],
  filterable: true,
  show: ({"cube.arrow": cube}, {summary, format, selectionOf}) => ({
    data: sentence(summary, selectionOf(cube), format)
  })
});
