import {isGroup} from "./isGroup.js";

/** A persona's name as those who are in it: "Big Spenders", "Lapsing customers", "Group 2". */
export function personaNoun(persona: string): string {
  return isGroup(persona) || persona.endsWith("s") ? persona : `${persona} customers`;
}
