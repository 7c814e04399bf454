import {listText} from "./listText.js";

/**
 * Why actions are not among those to do first: of everybody for whom they are due, whatever is selected. `harmful` names those of
 * which campaigns measured that they drive customers away.
 */
export function neverPayingText(actions: readonly string[], harmful: readonly string[]): string {
  const costly = actions.filter((action) => !harmful.includes(action));
  const driving = actions.filter((action) => harmful.includes(action));
  return [
    leftOut(costly, "it costs more than it can keep", "they cost more than they can keep"),
    leftOut(driving, "its campaigns drove customers away", "their campaigns drove customers away")
  ]
    .filter(Boolean)
    .join(" ");
}

/** "but costs more than it can keep", of the actions that are due where none pays */
export function neverPayingClause(actions: readonly string[], harmful: readonly string[]): string {
  const one = actions.length === 1;
  const driving = actions.filter((action) => harmful.includes(action)).length;
  const costs = one ? "costs more than it can keep" : "cost more than they can keep";
  if (driving === 0) return `but ${costs}`;
  if (driving === actions.length) return `but ${one ? "its" : "their"} campaigns drove customers away`;
  return `but ${costs}, or drove customers away`;
}

function leftOut(actions: readonly string[], it: string, they: string): string {
  if (actions.length === 0) return "";
  return `${listText(actions)} ${actions.length === 1 ? `is left out: ${it}` : `are left out: ${they}`}.`;
}
