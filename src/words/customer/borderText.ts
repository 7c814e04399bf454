import type {Customer} from "../../data/customerAt.js";

/** How clearly a customer is of their persona: a tenth or less of the way is the border's. */
export function borderText({
  persona,
  nextPersona,
  personaMargin
}: Pick<Customer, "persona" | "nextPersona" | "personaMargin">): string {
  if (nextPersona === persona || nextPersona === "") return "";
  if (personaMargin <= 0.1) return `On the border to ${nextPersona}.`;
  if (personaMargin <= 0.3) return `Not far from ${nextPersona}.`;
  return `Clearly so; the next nearest is ${nextPersona}.`;
}
