import type {CustomerAtRisk} from "../charts/customersAtRisk.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {findDimension} from "./findDimension.js";

/** Where the bars lead: a customer's to their page, a group's to its list. */
export function customerLeads(
  rows: readonly CustomerAtRisk[],
  dimensions: readonly Dimension[]
): {href: string; does: string}[] {
  return rows.map(({key, index, level}) => {
    if (level === undefined) return {href: page({customer: key}), does: "open this customer’s page"};
    const persona = findDimension(dimensions, "persona").options.find(({values}) => values.includes(index));
    return {href: page({persona: persona?.slug ?? "", risk: level}), does: "see them in the list"};
  });
}

function page(query: Record<string, string>): string {
  return `./customers.html?${new URLSearchParams(query)}`;
}
