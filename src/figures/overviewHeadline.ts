import {overviewHeadline as sentence} from "../words/headlines/overviewHeadline.js";
import {headline} from "./parts/headline.js";

export const overviewHeadline = headline({
  id: "overview-headline",
  title: "The shop in one sentence",
  description:
    "Revenue of the last days, against the same days a year before or those just before, and what changed it: who ordered, or what each spent.",
  page: "index.html",
  members: ["cube.arrow", "bridge.json"],
  filterable: true,
  show: ({"cube.arrow": cube, "bridge.json": bridge}, {summary, dimensions, format, selectionOf}) => ({
    data: sentence(summary, dimensions, selectionOf(cube), format, bridge)
  })
});
