import type {Analysis} from "../pipeline.js";

/**
 * The customers of each action, in the order of the pages' lists: most revenue at risk first, and where no amount at risk is
 * told, most net revenue of the last twelve months.
 */
export function customersByAction({history, action, atRisk, revenueYear}: Analysis): number[][] {
  const {customers} = history;
  const worthOf = atRisk.amount ?? revenueYear;
  return action.names.map((_, code) =>
    Array.from({length: customers.count}, (_, i) => i)
      .filter((i) => action.assignment[i] === code)
      .sort((a, b) => worthOf[b] - worthOf[a] || customers.monetary[b] - customers.monetary[a] || a - b)
  );
}
