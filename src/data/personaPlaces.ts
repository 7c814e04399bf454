import type {PersonaPlace} from "../charts/personaMap.js";
import type {PersonaStatistics} from "../../loaders/contract/summary.js";

/** The personas with their place in the order, which is their colour. */
export function personaPlaces(personas: readonly PersonaStatistics[]): PersonaPlace[] {
  return personas.map((persona, index) => ({...persona, index}));
}
