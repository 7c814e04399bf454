import type {PersonaReturn} from "../charts/returnByPersona.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Timing} from "../../loaders/contract/timing.js";
import {personaIndex} from "./personaIndex.js";

/** How customers return by the persona that they had, with the persona's place in the order, which is its colour. */
export function returnRows({personas, horizonDays}: Timing, dimensions: readonly Dimension[]): PersonaReturn[] {
  return personas.map(({persona, returnProbability, defection}) => ({
    persona,
    index: personaIndex(dimensions, persona),
    horizonDays,
    returnProbability,
    defection
  }));
}
