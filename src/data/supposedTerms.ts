import type {ActionTerms} from "../../loaders/contract/profit.js";
import type {Supposed} from "./whatIf.js";

/** An action's terms with what a reader supposes of all. An effect is of actions that keep; one that sells more has its extra orders. */
export function supposedTerms(terms: ActionTerms, {cost, incentive, effect}: Supposed): ActionTerms {
  return {
    ...terms,
    ...(cost === undefined ? {} : {cost}),
    ...(incentive === undefined ? {} : {incentive}),
    ...(effect === undefined || terms.extraOrders !== undefined ? {} : {effect})
  };
}
