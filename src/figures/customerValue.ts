import {valueNumbers} from "../words/numbers/valueNumbers.js";
import {number} from "./parts/number.js";

export const customerValue = number({
  id: "customer-value",
  title: "Customer value",
  description: "Discounted margin that all of today’s customers are expected to bring in twelve months.",
  page: "customers.html",
  members: ["value.json"],
  filterable: false,
  show: ({"value.json": value}, {format}) => ({data: valueNumbers(value, format).value})
});
