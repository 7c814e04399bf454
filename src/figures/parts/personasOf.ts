import type {PersonaRow} from "../../charts/personaRow.js";
import type {Members} from "../../data/members.js";
import {personaRows} from "../../data/personaRows.js";
import type {Context} from "./context.js";
import {isScored} from "./isScored.js";

/** The personas that the filters leave. */
export function personasOf({"cube.arrow": cube}: Pick<Members, "cube.arrow">, context: Context): PersonaRow[] {
  return personaRows(context.selectionOf(cube), context.dimensions, {scored: isScored(context.summary)});
}
