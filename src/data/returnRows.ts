import type {PersonaReturn} from "../charts/returnByPersona.js";
import type {PersonaStatistics} from "../../loaders/contract/summary.js";
import type {Timing} from "../../loaders/contract/timing.js";

/** How customers return by the persona that they had, with the persona's place in the order, which is its colour. */
export function returnRows({personas, horizonDays}: Timing, order: readonly PersonaStatistics[]): PersonaReturn[] {
  return personas.map(({persona, returnProbability, defection}) => ({
    persona,
    index: order.findIndex((statistics) => statistics.persona === persona),
    horizonDays,
    returnProbability,
    defection
  }));
}
