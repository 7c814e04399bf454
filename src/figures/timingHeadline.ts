import {timingHeadline as sentence} from "../words/headlines/timingHeadline.js";
import {headline} from "./parts/headline.js";

export const timingHeadline = headline({
  id: "timing-headline",
  title: "The silence that matters in one sentence",
  description: "The time without an order after which another is less likely than not.",
  page: "churn.html",
  members: ["recency.json"],
  filterable: false,
  show: ({"recency.json": recency}, {format}) => ({data: sentence(recency, format)})
});
