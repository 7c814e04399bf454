import type {Config} from "../config/schema.js";
import {formatDay} from "../day.js";
import {demoDays, demoOptions} from "./options.js";
import {randomSource} from "./random.js";

/** A stream of its own: that the store advertises changes none of its customers. */
const stream = 4;

/** What the demo store says that it spent on new customers, by ISO month: more before Christmas, and never the same. */
export function demoSpend({seed, customers}: Extract<Config["source"], {kind: "demo"}>): ReadonlyMap<string, number> {
  const options = demoOptions({seed, ...(customers === undefined ? {} : {customers})});
  const {first, last} = demoDays(options);
  const random = randomSource(seed, stream);
  const months = new Set<string>();
  for (let day = first; day <= last; ++day) months.add(formatDay(day).slice(0, 7));
  return new Map(
    Array.from(months, (month) => {
      const beforeChristmas = ["10", "11", "12"].includes(month.slice(5)) ? 1.4 : 1;
      return [month, Math.round(1.15 * options.customers * beforeChristmas * (0.9 + 0.2 * random()))];
    })
  );
}
