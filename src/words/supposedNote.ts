import type {Supposed} from "../data/whatIf.js";

/** Whether the list goes by what a reader supposes, where anything is supposed; `told`: whether it has what actions then bring. */
export function supposedNote(supposed: Supposed, {told}: {told: boolean}): string {
  const {budget, ...terms} = supposed;
  const given = Object.values(terms).some((value) => value !== undefined);
  if (!given && budget === undefined) return "";
  const everybody = budget === undefined ? "" : " A budget does not shorten it: it holds everybody with an action due.";
  if (!given) return "The list is the same under any budget: it holds everybody with an action due.";
  return told
    ? `The list goes by what is supposed under “What if”, most expected first.${everybody}`
    : `The list does not go by what is supposed under “What if”: say how many would-be leavers are kept, and it tells what each action would bring.${everybody}`;
}
