import type {ActionTerms} from "../../loaders/contract/profit.js";

/** Whether campaigns measured that an action drives customers away: only a measured effect is below 0. */
export function drivesAway({terms: {effect = 0}}: {terms: ActionTerms}): boolean {
  return effect < 0;
}
