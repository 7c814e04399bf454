import {segmentsHeadline as sentence} from "../words/headlines/segmentsHeadline.js";
import {headline} from "./parts/headline.js";
import {isFiltered} from "./parts/isFiltered.js";
import {personasOf} from "./parts/personasOf.js";

export const segmentsHeadline = headline({
  id: "segments-headline",
  title: "The personas in one sentence",
  description: "Which persona brings in most, and which has the highest churn risk.",
  page: "segments.html",
  members: ["cube.arrow"],
  filterable: true,
  show: (members, context) => ({
    data: sentence(personasOf(members, context), context.format, isFiltered(context))
  })
});
