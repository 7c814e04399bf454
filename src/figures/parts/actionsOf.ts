import type {ActionRow} from "../../charts/actionRow.js";
import {actionRows} from "../../data/actionRows.js";
import type {Members} from "../../data/members.js";
import type {Context} from "./context.js";
import {isScored} from "./isScored.js";

/** What the filters leave of each action. */
export function actionsOf({"cube.arrow": cube}: Pick<Members, "cube.arrow">, context: Context): ActionRow[] {
  return actionRows(context.selectionOf(cube), context.dimensions, {scored: isScored(context.summary)});
}
