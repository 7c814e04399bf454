import {valueNumbers} from "../words/numbers/valueNumbers.js";
import {number} from "./parts/number.js";

export const expectedRevenue = number({
  id: "expected-revenue",
  title: "Revenue expected in twelve months",
  description: "Revenue that all of today’s customers together are expected to bring in twelve months.",
  page: "customers.html",
  members: ["value.json"],
  filterable: false,
  show: ({"value.json": value}, {format}) => ({data: valueNumbers(value, format).revenue})
});
