import type {Formatter} from "../charts/format.js";
import type {WhatIf} from "../data/whatIf.js";

/** On what effect a sentence rests: "if one in ten would-be leavers is kept, "; a note says where the effects come from. */
export function scenarioClause(
  {strength}: Pick<WhatIf, "strength">,
  {effect}: {effect?: number},
  format: Formatter
): string {
  if (effect !== undefined) return `at an effect of ${format.percent(effect, effect < 0.1 ? 1 : 0)}, `;
  if (strength === null) return "at the effects given, ";
  return strength === 0.1
    ? "if one in ten would-be leavers is kept, "
    : `if ${format.percent(strength)} of would-be leavers are kept, `;
}
