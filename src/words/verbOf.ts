import {isGroup} from "./isGroup.js";

const singular = {are: "is", bring: "brings", have: "has"};

/** The form of a verb that goes with a persona's name: Big Spenders bring, Group 2 brings. */
export function verbOf(persona: string, verb: keyof typeof singular): string {
  return isGroup(persona) ? singular[verb] : verb;
}
