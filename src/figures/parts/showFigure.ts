import type {MemberName, Members} from "../../data/members.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import type {Context} from "./context.js";
import type {Figure, Shower, Shown} from "./figure.js";

/** The members that a figure is shown from on this site. */
export function membersOf(figure: Figure, summary: Summary): readonly MemberName[] {
  return showerOf(figure, summary).members;
}

/** What a figure shows on this site: customers, or groups where single customers are not published. */
export function showFigure(figure: Figure, members: Members, context: Context): Shown {
  return showerOf(figure, context.summary).show(members, context);
}

function showerOf(figure: Figure, {privacy}: Summary): Shower {
  return privacy.customers === "aggregate" ? (figure.groups ?? figure) : figure;
}
