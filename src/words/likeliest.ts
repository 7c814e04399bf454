import type {PersonaRow} from "../charts/personaRow.js";
import {clearLeaders, isRiskier} from "./clearLeaders.js";

/** The persona that is the most likely to leave, or those that cannot be told apart in it; empty without a risk. */
export function likeliest(rows: readonly PersonaRow[]): PersonaRow[] {
  return clearLeaders(rows, (row) => row.churnRisk ?? 0, isRiskier);
}
