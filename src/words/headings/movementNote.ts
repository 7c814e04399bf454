import type {Movement} from "../../../loaders/contract/movement.js";
import type {Summary} from "../../../loaders/contract/summary.js";

/** What is to be known of moves between personas: what they are made of, and how small ones are told. */
export function movementNote({missing}: Pick<Movement, "missing">, {privacy}: Pick<Summary, "privacy">): string {
  if (missing !== null) return "";
  const drift = "Orders and spend add up over time: who keeps ordering moves up.";
  if (privacy.customers !== "aggregate") return drift;
  return `${drift} Moves of fewer than ${privacy.minimumGroup} customers are counted with those who stayed.`;
}
