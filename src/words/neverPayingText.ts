import {listText} from "./listText.js";

/** Why actions are not among those to do first: of everybody for whom they are due, whatever is selected. */
export function neverPayingText(actions: readonly string[]): string {
  if (actions.length === 0) return "";
  return actions.length === 1
    ? `${actions[0]} is left out: it costs more than it can keep.`
    : `${listText(actions)} are left out: they cost more than they can keep.`;
}
