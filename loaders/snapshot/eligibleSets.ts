import type {Analysis} from "../pipeline.js";

/**
 * The actions that each customer may get, as a sum of 2^k over their places k in profit.json: under the policy "rules" the one
 * that is due, under "profit" all that a rule allows; 0 where none.
 */
export function eligibleSets(
  {names, none, eligible, assignment}: Analysis["action"],
  {policy}: Pick<Analysis["profit"], "policy">
): Float64Array {
  const codes = names.flatMap((_, code) => (code === none ? [] : [code]));
  return Float64Array.from(assignment, (given, i) =>
    codes.reduce((set, code, k) => {
      const may = policy === "profit" ? eligible[code][i] === 1 : given === code;
      return may ? set + 2 ** k : set;
    }, 0)
  );
}
