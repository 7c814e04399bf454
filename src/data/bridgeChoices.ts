import type {Bridge, BridgeBase, BridgePeriod} from "../../loaders/contract/bridge.js";

/** The lengths and bases that there are, for a reader to choose from. */
export function bridgeChoices({comparisons}: Bridge): [BridgePeriod, BridgeBase[]][] {
  const periods = [...new Set(comparisons.map(({period}) => period))];
  return periods.map((one) => [one, comparisons.filter(({period}) => period === one).map(({base}) => base)]);
}
