import {churnHeadline as sentence} from "../words/headlines/churnHeadline.js";
import {yearSpan} from "../words/yearSpan.js";
import {headline} from "./parts/headline.js";

export const churnHeadline = headline({
  id: "churn-headline",
  title: "Churn in one sentence",
  description: "How many customers are more likely than not to stay away, and what they spent.",
  page: "churn.html",
  members: ["cube.arrow", "churn.json"],
  filterable: true,
  show: ({"cube.arrow": cube, "churn.json": churn}, {dimensions, format, selectionOf, summary}) => ({
    data: sentence(churn, selectionOf(cube), dimensions, format, yearSpan(summary, format))
  })
});
