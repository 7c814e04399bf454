import type {ActionRow} from "../../charts/actionRow.js";
import type {Members} from "../../data/members.js";
import {actionHeadings} from "../../words/headings/actionHeadings.js";
import {actionsOf} from "./actionsOf.js";
import type {Context} from "./context.js";
import type {Shown} from "./figure.js";
import {spokenOf} from "./spokenOf.js";

/** What the charts by action show: the same rows, each with its own heading. */
export function actionShow(heading: keyof ReturnType<typeof actionHeadings>) {
  return (members: Pick<Members, "cube.arrow" | "actions.json">, context: Context): Shown<ActionRow[]> => {
    const data = actionsOf(members, context);
    const said = actionHeadings(data, members["actions.json"].rules, context.format)[heading];
    return {data: spokenOf(data, said, (row) => row.action), heading: said};
  };
}
