import type {Dimension} from "../../loaders/contract/dimensions.js";
import {findDimension} from "./findDimension.js";

/** A persona's place in the order of all of them, those that nobody has too: its colour, the same wherever it is drawn. */
export function personaIndex(dimensions: readonly Dimension[], persona: string): number {
  return findDimension(dimensions, "persona").values.indexOf(persona);
}
