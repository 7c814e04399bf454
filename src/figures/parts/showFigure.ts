import type {Members} from "../../data/members.js";
import type {Context} from "./context.js";
import type {Figure, Shower, Shown} from "./figure.js";

/** What takes from members what a figure shows; `grouped` where rows of single customers cannot be read. */
export function showerOf(figure: Figure, grouped: boolean): Shower {
  return grouped ? (figure.groups ?? figure) : figure;
}

/** What a figure shows on this site: customers, or groups where single customers are not published. */
export function showFigure(figure: Figure, members: Members, context: Context): Shown {
  return showerOf(figure, context.summary.privacy.customers === "aggregate").show(members, context);
}
