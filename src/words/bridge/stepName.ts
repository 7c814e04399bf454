import type {BridgeComparison, BridgeStep} from "../../../loaders/contract/bridge.js";
import {listText} from "../listText.js";

/** What customers of one or several steps did. Who skips a month or a quarter need not have left. */
export function stepName(
  steps: readonly BridgeStep[],
  {period, base}: Pick<BridgeComparison, "period" | "base">
): string {
  const since = base === "year-before" && period !== "year";
  const names: Record<BridgeStep, string> = {
    new: since ? "New since then" : "New customers",
    back: "Came back",
    more: "Bought more",
    same: "Bought as much",
    less: "Bought less",
    stopped: period === "year" ? "Stopped" : "Paused or stopped"
  };
  const [first, ...others] = steps.map((step) => names[step]);
  return listText([first, ...others.map((name) => name[0].toLowerCase() + name.slice(1))], "or");
}
