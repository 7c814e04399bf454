import {number} from "./parts/number.js";
import {recentOf} from "./parts/recentOf.js";

export const recentCustomers = number({
  id: "recent-customers",
  title: "Customers who ordered",
  description:
    "Customers who ordered in the last days, against the same days a year before or those just before, and by month.",
  page: "index.html",
  members: ["cube.arrow", "monthly.arrow"],
  filterable: true,
  show: (members, context) => ({data: recentOf(members, context).customers})
});
