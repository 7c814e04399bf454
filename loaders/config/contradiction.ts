import type {ActionTerms} from "../contract/profit.js";

/** Where the terms of rules contradict one another, and what would be right; undefined where they do not. */
export function contradiction(
  rules: readonly ({action: string} & ActionTerms)[]
): {path: (string | number)[]; message: string} | undefined {
  const first = new Map<string, unknown>();
  for (const [i, {action, ...rule}] of rules.entries()) {
    if (rule.effect !== undefined && rule.extraOrders !== undefined) {
      const message = `expected effect (it keeps customers) or extraOrders (it sells more), not both, of "${action}"`;
      return {path: ["actions", i], message};
    }
    for (const key of ["cost", "incentive", "redemption", "harm", "effect", "extraOrders", "capacity"] as const) {
      if (rule[key] === undefined) continue;
      const name = `${key} of ${action}`;
      const value = JSON.stringify(rule[key]);
      const before = first.get(name) ?? value;
      first.set(name, before);
      if (before !== value) {
        return {path: ["actions", i, key], message: `expected ${String(before)}, as in another rule of "${action}"`};
      }
    }
  }
  return undefined;
}
