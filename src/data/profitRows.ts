import type {Profit} from "../../loaders/contract/profit.js";

export type ProfitAction = Profit["actions"][number];

/** The actions of which anything is told: those that are due, to more customers than a few where these are withheld. */
export function profitRows({actions}: Pick<Profit, "actions">): ProfitAction[] {
  return actions.filter(({customers}) => customers > 0);
}
