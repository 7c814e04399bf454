import type {Members} from "../../data/members.js";
import {joinedNote} from "../../words/headings/joinedNote.js";
import {modelHeadings} from "../../words/headings/modelHeadings.js";
import type {Churn} from "../../../loaders/contract/churn.js";
import type {Context} from "./context.js";
import type {Shown} from "./figure.js";

/** What the charts that test the churn model show: the same test, each with its own heading. */
export function modelShow(heading: keyof ReturnType<typeof modelHeadings>, {grouped = true} = {}) {
  return ({"churn.json": churn}: Pick<Members, "churn.json">, {format}: Context): Shown<Churn> => ({
    data: churn,
    heading: modelHeadings(churn, format)[heading],
    note: grouped ? joinedNote(churn) : undefined
  });
}
