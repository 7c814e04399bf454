import {comparablePeriods} from "../../../loaders/bridge/comparablePeriods.js";
import {stepsBetween} from "../../../loaders/bridge/stepsBetween.js";
import {bridgeSteps, type Bridge} from "../../../loaders/contract/bridge.js";
import {json} from "../../snapshot/published.js";
import type {Tellings} from "./tellings.js";

/** Who did what from one period to another, by the joined steps; those of few customers are left out with their row. */
export function bridgeFacts({analysis, members, everybody, where, inSteps, running}: Tellings): void {
  const {history, persona} = analysis;
  const {comparisons} = json<Bridge>(members, "bridge.json");
  for (const comparable of comparablePeriods(history)) {
    const row = comparisons.find(({period, base}) => period === comparable.period && base === comparable.base);
    const name = `bridge.json ${comparable.period} ${comparable.base}`;
    const {step} = stepsBetween(history, comparable);
    const compared = where((i) => step[i] > 0);
    const side = (
      what: string,
      own: readonly number[],
      told: Pick<Bridge["comparisons"][number], "customers" | "steps">
    ) => {
      inSteps(what, own, told.customers);
      const groups = told.steps.map(({steps}) => own.filter((i) => steps.includes(bridgeSteps[step[i] - 1])));
      const counts = told.steps.map(({customers}) => customers);
      running(`${what} steps`, groups, counts, NaN, everybody);
    };
    if (!row) continue;
    side(name, compared, row);
    for (const told of row.personas) {
      const code = persona.names.indexOf(told.persona);
      const own = compared.filter((i) => persona.assignment[i] === code);
      side(`${name} ${told.persona}`, own, told);
    }
  }
}
