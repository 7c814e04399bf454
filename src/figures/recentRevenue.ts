import {number} from "./parts/number.js";
import {recentOf} from "./parts/recentOf.js";

export const recentRevenue = number({
  id: "recent-revenue",
  title: "Revenue of the last days",
  description:
    "Net revenue of the last days in the store’s currency, against the same days a year before or those just before, and by month.",
  page: "index.html",
  members: ["cube.arrow", "monthly.arrow"],
  filterable: true,
  show: (members, context) => ({data: recentOf(members, context).revenue})
});
