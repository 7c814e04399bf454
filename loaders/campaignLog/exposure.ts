import {group} from "d3";
import type {Campaign, Exposure} from "../types.js";

/**
 * How much of the time after a day a customer's behaviour was their own: 0 where a campaign that treated them touches it, 1 / h
 * where one held them out of whom a share h was (they stand for the treated beside them), else 1. Undefined without campaigns.
 */
export function exposure(
  campaigns: readonly Campaign[],
  {ids, windowDays}: {ids: readonly string[]; windowDays: number}
): Exposure | undefined {
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const contacts = new Map<number, {day: number; weight: number}[]>();
  for (const {rows} of campaigns) {
    for (const wave of group(rows, ({day}) => day).values()) {
      const held = wave.filter(({arm}) => arm === "control").length;
      for (const {customer, day, arm} of wave) {
        const i = indexOf.get(customer);
        if (i === undefined) continue;
        const own = contacts.get(i) ?? [];
        own.push({day, weight: arm === "treated" ? 0 : wave.length / held});
        contacts.set(i, own);
      }
    }
  }
  if (contacts.size === 0) return undefined;
  return (customer, from, to) => {
    let product = 1;
    for (const {day, weight} of contacts.get(customer) ?? [])
      if (day < to && day + windowDays > from) product *= weight;
    return product;
  };
}
