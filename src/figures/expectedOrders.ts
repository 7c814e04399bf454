import {valueNumbers} from "../words/numbers/valueNumbers.js";
import {number} from "./parts/number.js";

export const expectedOrders = number({
  id: "expected-orders",
  title: "Orders expected",
  description: "Orders that all customers together are expected to place.",
  page: "customers.html",
  members: ["value.json"],
  filterable: false,
  show: ({"value.json": value}, {format}) => ({data: valueNumbers(value, format).orders})
});
