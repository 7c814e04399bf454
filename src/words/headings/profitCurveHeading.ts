import type {Formatter} from "../../charts/format.js";
import {mainScenario} from "../../data/mainScenario.js";
import type {WhatIf} from "../../data/whatIf.js";
import {scenarioClause} from "../scenarioClause.js";

/** How many of those who may be contacted bring more than they cost, and what they bring. */
export function profitCurveHeading(
  results: readonly WhatIf[],
  supposed: {effect?: number},
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
  const sentence = `${scenarioClause(scenario, supposed, format)}${who}: ${format.moneyCompact(best.profit)} together`;
  return sentence[0].toUpperCase() + sentence.slice(1);
}
