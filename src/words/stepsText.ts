import type {BridgePeriod, BridgeStep} from "../../loaders/contract/bridge.js";
import {listText} from "./listText.js";

const verbs: Record<BridgeStep, string> = {
  new: "were new",
  back: "came back",
  more: "bought more",
  same: "bought as much",
  less: "bought less",
  stopped: "stopped"
};

/** "Only customers who stopped or bought less in the last whole year". */
export function stepsText({steps, period}: {steps: readonly BridgeStep[]; period: BridgePeriod}): string {
  const done = steps.map((step) => verbs[step]);
  return `Only customers who ${listText(done, "or")} in the last whole ${period}`;
}
