import type {ActionTerms} from "../contract/profit.js";

/** The terms of an action: those that any of its rules gives. Rules that contradict one another end in the config. */
export function termsOf(rules: readonly ({action: string} & ActionTerms)[], action: string): ActionTerms {
  const terms: ActionTerms = {};
  for (const rule of rules) {
    if (rule.action !== action) continue;
    const {cost, incentive, redemption, harm, effect, extraOrders, capacity} = rule;
    const given = Object.entries({cost, incentive, redemption, harm, effect, extraOrders, capacity});
    Object.assign(terms, Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  }
  return terms;
}
