import type {PersonaRow} from "../../charts/personaRow.js";
import type {Members} from "../../data/members.js";
import {personaHeadings} from "../../words/headings/personaHeadings.js";
import type {Context} from "./context.js";
import type {Shown} from "./figure.js";
import {isFiltered} from "./isFiltered.js";
import {personasOf} from "./personasOf.js";

/** What the charts by persona show: the same rows, each with its own heading. */
export function personaShow(heading: keyof ReturnType<typeof personaHeadings>) {
  return (members: Pick<Members, "cube.arrow">, context: Context): Shown<PersonaRow[]> => {
    const data = personasOf(members, context);
    const {lossCheck} = context.summary;
    return {data, heading: personaHeadings(data, context.format, {filtered: isFiltered(context), lossCheck})[heading]};
  };
}
