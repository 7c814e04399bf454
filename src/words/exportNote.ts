import type {Summary} from "../../loaders/contract/summary.js";

/** How the shop finds out who the rows are; nothing where they go by the shop's own ids. */
export function exportNote({privacy}: Pick<Summary, "privacy">): string {
  if (privacy.customers === "identified") return "";
  if (privacy.customers === "aggregate")
    return "Who they are stays with the shop: where this site is built, npm run export writes each action’s customers by the shop’s own ids.";
  return "Who they are stays with the shop: where this site is built, npm run export writes each action’s customers by the shop’s own ids, and export/names.csv, which “Show names” opens here: it is read in this browser, and neither sent nor stored.";
}
