import type {Supposed} from "./whatIf.js";
import {supposedKeys} from "./supposedKeys.js";

/** What is supposed, as keys and values of an address's query. */
export function supposedQuery(supposed: Supposed): [string, string][] {
  return supposedKeys.flatMap((key): [string, string][] => {
    const value = supposed[key];
    if (value === undefined) return [];
    return [[key, typeof value === "object" ? `${trimmed(value.shareOfOrder * 100)}%` : trimmed(value)]];
  });
}

/** Without the digits that a division by a hundred leaves. */
function trimmed(value: number): string {
  return String(Number(value.toPrecision(12)));
}
