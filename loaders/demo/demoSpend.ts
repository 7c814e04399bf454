import type {Config} from "../config/schema.js";
import {formatDay} from "../day.js";
import {demoChannelShares} from "./channels.js";
import {demoDays, demoOptions} from "./options.js";
import {randomSource} from "./random.js";

/** A stream of its own: that the store advertises changes none of its customers. */
const stream = 4;

/** What the demo store says that it spent on new customers, by ISO month and channel: more before Christmas, and never the same. */
export function demoSpend({seed, customers}: Extract<Config["source"], {kind: "demo"}>): {
  total: ReadonlyMap<string, number>;
  byChannel: ReadonlyMap<string, ReadonlyMap<string, number>>;
} {
  const options = demoOptions({seed, ...(customers === undefined ? {} : {customers})});
  const {first, last} = demoDays(options);
  const random = randomSource(seed, stream);
  const months = new Set<string>();
  for (let day = first; day <= last; ++day) months.add(formatDay(day).slice(0, 7));
  const total = new Map(
    Array.from(months, (month) => {
      const beforeChristmas = ["10", "11", "12"].includes(month.slice(5)) ? 1.4 : 1;
      return [month, Math.round(1.15 * options.customers * beforeChristmas * (0.9 + 0.2 * random()))];
    })
  );
  const paid = demoChannelShares.filter(({spend}) => spend > 0);
  const parts = ({spend}: {spend: number}) => Array.from(total, ([month, amount]) => [month, spend * amount] as const);
  return {total, byChannel: new Map(paid.map((row) => [row.channel, new Map(parts(row))]))};
}
