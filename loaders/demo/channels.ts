import type {DemoOptions} from "./options.js";
import {randomSource} from "./random.js";

/** Its own stream: what brings a customer changes nothing else about them. */
const stream = 6;
/** What customers come by later, once they know the shop. */
const later = "Newsletter";

/**
 * What brings the demo store's new customers, and of its spend on them: search is dear, partners are cheap, some come by themselves,
 * and of some nothing is known.
 */
export const demoChannelShares: readonly {channel: string; customers: number; spend: number}[] = [
  {channel: "Search", customers: 0.42, spend: 0.48},
  {channel: "Social", customers: 0.2, spend: 0.4},
  {channel: "Partners", customers: 0.14, spend: 0.12},
  {channel: "Direct", customers: 0.2, spend: 0},
  {channel: "", customers: 0.04, spend: 0}
];

/** Makes the function that says what brings the next customer first, and what later: half of them the newsletter. */
export function demoChannels({seed}: Pick<DemoOptions, "seed">): () => {first: string; later: string} {
  const random = randomSource(seed, stream);
  return () => {
    let [u, first] = [random(), ""];
    for (const {channel, customers} of demoChannelShares) {
      first = channel;
      if ((u -= customers) < 0) break;
    }
    return {first, later: random() < 0.5 ? later : first};
  };
}
