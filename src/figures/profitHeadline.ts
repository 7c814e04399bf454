import {profitHeadline as sentence} from "../words/headlines/profitHeadline.js";
import {headline} from "./parts/headline.js";

export const profitHeadline = headline({
  id: "profit-headline",
  title: "What this week’s actions bring in one sentence",
  description: "What the customers with an action are expected to bring, or how well an action must work to pay.",
  page: "actions.html",
  members: ["profit.json"],
  filterable: false,
  show: ({"profit.json": profit}, {summary, format}) => ({data: sentence(profit, summary, format)})
});
