import type {Formatter} from "../../charts/format.js";
import {mainScenario} from "../../data/mainScenario.js";
import type {WhatIf} from "../../data/whatIf.js";
import {scenarioClause} from "../scenarioClause.js";

/** How many of those who may be contacted bring more than they cost, and what they bring; where no cost is known, how many bring any margin. */
export function profitCurveHeading(
  results: readonly WhatIf[],
  supposed: {effect?: number; priced: boolean},
  format: Formatter
): string | undefined {
  const scenario = mainScenario(results);
  if (scenario === undefined) return undefined;
  const {best, all} = scenario;
  const who =
    best.customers === all.customers
      ? all.customers === 1
        ? "the one customer brings more than they cost"
        : `all ${format.count(all.customers)} customers bring more than they cost`
      : `${format.count(best.customers)} of ${format.count(all.customers)} customers bring more than they cost`;
  const money = format.moneyCompact(best.profit);
  const margin = `${format.count(best.customers)} of ${format.count(all.customers)} customers bring ${money} of margin together, before any cost`;
  const sentence = `${scenarioClause(scenario, supposed, format)}${supposed.priced ? `${who}: ${money} together` : margin}`;
  return sentence[0].toUpperCase() + sentence.slice(1);
}
