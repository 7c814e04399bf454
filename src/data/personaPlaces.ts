import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {PersonaStatistics} from "../../loaders/contract/summary.js";
import {personaIndex} from "./personaIndex.js";

/** The personas with their place in the order, which is their colour. */
export function personaPlaces(
  personas: readonly PersonaStatistics[],
  dimensions: readonly Dimension[]
): (PersonaStatistics & {index: number})[] {
  return personas.map((statistics) => ({...statistics, index: personaIndex(dimensions, statistics.persona)}));
}
