import {methodsHeadline as sentence} from "../words/headlines/methodsHeadline.js";
import {headline} from "./parts/headline.js";

export const methodsHeadline = headline({
  id: "methods-headline",
  title: "The data in one sentence",
  description: "How many order lines count, and how many were left out.",
  page: "evidence.html",
  members: ["quality.json"],
  filterable: false,
  show: ({"quality.json": quality}, {format}) => ({data: sentence(quality, format)})
});
