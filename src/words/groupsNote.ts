import type {Summary} from "../../loaders/contract/summary.js";

/** How small groups are kept from sight, on a site that publishes no single customer; nothing on others. */
export function groupsNote({privacy}: Pick<Summary, "privacy">): string {
  if (privacy.customers !== "aggregate") return "";
  const {minimumGroup: least} = privacy;
  return `Groups of fewer than ${least} customers are not shown: they are counted with those most like them, counts by group and by month are rounded to multiples of ${least} and need not add up, and a 0 may stand for a few.`;
}
