import type {Profit} from "../../../loaders/contract/profit.js";
import {json} from "../../snapshot/published.js";
import type {Tellings} from "./tellings.js";

/** For whom an action is due, and who may get it. */
export function profitFacts({analysis: {action}, members, where, inSteps}: Tellings): void {
  for (const {action: name, ...told} of json<Profit>(members, "profit.json").actions) {
    const code = action.names.indexOf(name);
    const due = where((i) => action.assignment[i] === code);
    inSteps(`profit.json ${name}`, due, told.customers);
    const able = where((i) => action.eligible[code][i] > 0);
    inSteps(`profit.json eligible for ${name}`, able, told.eligible);
  }
}
