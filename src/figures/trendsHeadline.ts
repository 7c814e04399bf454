import {nobody} from "../words/headlines/selectionClause.js";
import {trendsHeadline as sentence} from "../words/headlines/trendsHeadline.js";
import {headline} from "./parts/headline.js";
import {monthsOf} from "./parts/monthsOf.js";
import {monthsScopeOf} from "./parts/monthsScopeOf.js";

export const trendsHeadline = headline({
  id: "trends-headline",
  title: "The year in one sentence",
  description: "Revenue of the last twelve whole months against the twelve before, and the best of them.",
  page: "trends.html",
  members: ["monthly.arrow", "cube.arrow"],
  filterable: true,
  show: (members, context) => ({
    // the months cannot tell that the other filters leave nobody
    data:
      context.selectionOf(members["cube.arrow"]).totals.customers === 0
        ? nobody
        : [
            sentence(
              monthsOf(members, context),
              {from: context.summary.window.from, isRounded: context.summary.privacy.customers === "aggregate"},
              context.format
            ),
            monthsScopeOf(members, context)
          ]
            .filter((text) => text !== "")
            .join(" ")
  })
});
