import {harmfulActions, neverPaying} from "../data/neverPaying.js";
import {actionsHeadline as sentence} from "../words/headlines/actionsHeadline.js";
import {actionsOf} from "./parts/actionsOf.js";
import {headline} from "./parts/headline.js";

export const actionsHeadline = headline({
  id: "actions-headline",
  title: "What to do this week in one sentence",
  description: "The action that comes first, for how many customers, and what is at stake.",
  page: "actions.html",
  members: ["cube.arrow", "actions.json", "profit.json"],
  filterable: true,
  show: (members, context) => ({
    data: sentence(
      actionsOf(members, context),
      {
        rules: members["actions.json"].rules,
        never: neverPaying(members["profit.json"]),
        harmful: harmfulActions(members["profit.json"])
      },
      context.format
    )
  })
});
