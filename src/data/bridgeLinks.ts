import type {Formatter} from "../charts/format.js";
import type {Link} from "../figures/parts/figure.js";
import {stepName} from "../words/bridge/stepName.js";
import type {BridgeView} from "./bridgeView.js";

/**
 * To the list of those of each step: of the comparison that customers.arrow knows of alone. With a persona's filter, which the list
 * takes along, it shows the same ones.
 */
export function bridgeLinks({comparison, side, listed}: BridgeView, format: Formatter): Link[] {
  if (!listed) return [];
  const {period} = comparison;
  return side.steps
    .filter(({customers, steps}) => customers > 0 && steps.length === 1)
    .map(({steps, customers}) => ({
      label: `${stepName(steps, comparison)} (${format.count(customers)})`,
      mark: stepName(steps, comparison),
      href: `./customers.html?list=all&period=${period}&step=${steps.join()}`
    }));
}
