import {supposedKeys} from "./supposedKeys.js";
import type {Supposed} from "./whatIf.js";

/** A value of the query that is no such number, and what would be. */
export interface WrongSupposed {
  key: keyof Supposed;
  value: string;
  expected: string;
}

/** What an address's query supposes of the actions: `?margin=0.4&cost=2&incentive=10&effect=0.2&budget=500`; 40% is 0.4. */
export function parseSupposed(search: string): {supposed: Supposed; wrong: WrongSupposed[]} {
  const params = new URLSearchParams(search);
  const supposed: Supposed = {};
  const wrong: WrongSupposed[] = [];
  for (const key of supposedKeys) {
    const value = params.get(key)?.trim() ?? "";
    if (value === "") continue;
    const number = value.endsWith("%") ? Number((Number(value.slice(0, -1)) / 100).toPrecision(12)) : Number(value);
    const isShare = shares.has(key) || (key === "incentive" && value.endsWith("%"));
    // NaN is none of these
    const fits = number >= 0 && number < 1e12 && (!isShare || number <= 1) && !(key === "margin" && number === 0);
    const mayBePercent = isShare || !value.endsWith("%");
    if (!fits || !mayBePercent || !/\d/.test(value)) wrong.push({key, value, expected: expected[key]});
    else if (key === "incentive") supposed.incentive = isShare ? {shareOfOrder: number} : number;
    else supposed[key] = number;
  }
  return {supposed, wrong};
}

const shares = new Set<string>(["margin", "effect"]);

const expected: Record<keyof Supposed, string> = {
  margin: "a share above 0, at most 1",
  cost: "an amount of 0 or more",
  incentive: "an amount of 0 or more, or a share of the order such as 10%",
  effect: "a share from 0 to 1",
  budget: "an amount of 0 or more"
};
