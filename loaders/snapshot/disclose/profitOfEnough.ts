import type {Profit} from "../../contract/profit.js";
import {isFew} from "../../math/steps.js";
import {significant} from "../roundMoney.js";

/**
 * The profit of actions before it is told of groups of `minimum` alone: an action of which few customers are expected to lose any
 * counts as one of few, and where there is one what all bring together would tell of it, less what the others bring. A measured effect
 * has two digits: with all of them it would tell how many of the control group ordered.
 */
export function profitOfEnough(profit: Profit, minimum: number): Profit {
  const actions = profit.actions.map((row) => ({
    ...row,
    ...(isFew(row.staked ?? 0, minimum) ? {customers: row.staked as number} : {}),
    ...(row.isMeasured ? ofRoundEffect(row) : {})
  }));
  const isEach = actions.every(({customers, expected}) => expected === null || !isFew(customers, minimum));
  if (isEach) return {...profit, actions};
  return {...profit, actions, expected: null, choice: profit.choice && {...profit.choice, customers: 1}};
}

function ofRoundEffect({terms, expected}: Profit["actions"][number]) {
  const effect = significant(terms.effect ?? 0, 2);
  return {terms: {...terms, effect}, expected: expected && {...expected, strength: effect}};
}
