import {timingHeadline as sentence} from "../words/headlines/timingHeadline.js";
import {headline} from "./parts/headline.js";

export const timingHeadline = headline({
  id: "timing-headline",
  title: "The silence that matters in one sentence",
  description: "The silence after which fewer than half of the customers order again within the horizon.",
  page: "churn.html",
  members: ["recency.json"],
  filterable: false,
  show: ({"recency.json": recency}, {format}) => ({data: sentence(recency, format)})
});
