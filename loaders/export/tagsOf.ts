import type {Member} from "./audienceFormat.js";

/** An action and a persona as tags, which programs tell apart by commas. */
export function tagsOf({action, persona}: Member): string {
  return [action, persona].map((tag) => tag.replaceAll(/\s*,\s*/g, " ")).join(", ");
}
