import {driversHeadline as sentence} from "../words/headlines/driversHeadline.js";
import {headline} from "./parts/headline.js";

export const driversHeadline = headline({
  id: "drivers-headline",
  title: "What goes with leaving in one sentence",
  description: "The features that say most about who will leave.",
  page: "churn.html",
  members: ["churn.json"],
  filterable: false,
  show: ({"churn.json": churn}) => ({data: sentence(churn)})
});
