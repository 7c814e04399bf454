import {customersHeadline as sentence} from "../words/headlines/customersHeadline.js";
import {headline} from "./parts/headline.js";

export const customersHeadline = headline({
  id: "customers-headline",
  title: "The best customers in one sentence",
  description: "How many customers bring in how much of the revenue.",
  page: "customers.html",
  members: ["cube.arrow"],
  filterable: true,
  show: ({"cube.arrow": cube}, {summary, format, selectionOf}) => ({
    data: sentence(summary, selectionOf(cube), format)
  })
});
