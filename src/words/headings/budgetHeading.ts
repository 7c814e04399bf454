import type {Formatter} from "../../charts/format.js";
import {mainScenario} from "../../data/mainScenario.js";
import type {WhatIf} from "../../data/whatIf.js";
import {scenarioClause} from "../scenarioClause.js";

/** Major currency units: half of less is nobody's budget. */
const few = 10;

/** What the budget buys, or how much of what can be had comes with the first money. */
export function budgetHeading(
  results: readonly WhatIf[],
  {effect, budget}: {effect?: number; budget: number | null},
  format: Formatter
): string | undefined {
  const scenario = mainScenario(results);
  if (scenario === undefined || !(scenario.best.outlay > 0)) return undefined;
  const {best, chosen, frontier} = scenario;
  const start = scenarioClause(scenario, {effect}, format);
  const money = format.moneyCompact;
  const what = (): string => {
    if (budget !== null && chosen !== null) {
      return budget < best.outlay
        ? `a budget of ${money(budget)} brings ${money(chosen.profit)}, of ${money(best.profit)} that can be had`
        : `a budget of ${money(budget)} is enough: more than ${money(best.outlay)} brings nothing more`;
    }
    const half = frontier.find(({profit}) => profit >= best.profit / 2) ?? best;
    if (best.outlay < few || money(half.outlay) === money(best.outlay))
      return `${format.money(best.outlay)} is the most that is worth spending: it brings ${format.money(best.profit)}`;
    return `the first ${money(half.outlay)} bring half of what ${money(best.outlay)} can`;
  };
  const sentence = `${start}${what()}`;
  return sentence[0].toUpperCase() + sentence.slice(1);
}
