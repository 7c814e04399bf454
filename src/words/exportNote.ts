import type {Summary} from "../../loaders/contract/summary.js";

/** How the shop finds out who the rows are; nothing where they go by the shop's own ids. */
export function exportNote({privacy}: Pick<Summary, "privacy">): string {
  if (privacy.customers === "identified") return "";
  return "Who they are stays with the shop: where this site is built, npm run export writes each action’s customers by the shop’s own ids, for the people who call and write.";
}
