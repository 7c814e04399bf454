import {number} from "./parts/number.js";
import {recentOf} from "./parts/recentOf.js";

export const recentSpend = number({
  id: "recent-spend",
  title: "Spend of each customer who ordered",
  description:
    "Revenue of the last days over the customers who ordered in them, against the same days a year before or those just before, and by month.",
  page: "index.html",
  members: ["cube.arrow", "monthly.arrow"],
  filterable: true,
  show: (members, context) => ({data: recentOf(members, context).spend})
});
