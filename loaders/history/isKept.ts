import type {Ledger} from "../types.js";

/** The day of an order of which something is kept to this day. */
export const never = 2 ** 31 - 1;

/** Whether, by the end of a day, something of an order of the ledger was still kept; it is not asked when it was placed. */
export function isKept({goneDay}: Pick<Ledger, "goneDay">, order: number, day: number): boolean {
  return goneDay[order] > day;
}
