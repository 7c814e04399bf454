import type {Profit} from "../../loaders/contract/profit.js";
import {isCosted} from "../data/isCosted.js";
import {strengthOf} from "../data/strengthOf.js";
import {effectsNote} from "./effectsNote.js";
import type {Supposed, WhatIf} from "../data/whatIf.js";

/** Where the effect comes from, what is left out, and whether it is worked out customer by customer. */
export function whatIfNote(
  {actions}: Pick<Profit, "actions">,
  {
    supposed,
    results,
    source,
    groups
  }: {
    supposed: Supposed;
    results: readonly Pick<WhatIf, "strength">[];
    source: "customers" | "groups" | "published";
    groups: number;
  }
): string {
  const due = actions.filter(({customers}) => customers > 0);
  const terms = due.map(({terms}) => terms);
  const priced = isCosted(actions, supposed);
  const effect =
    supposed.effect !== undefined
      ? "The effect is typed here, not measured."
      : results.length > 1
        ? "Neither the store’s config nor a campaign gives an effect, so three are shown: the share of would-be leavers that is kept."
        : effectsNote(due.filter((row) => strengthOf(row.terms) !== null));
  const of = {
    customers: "Worked out customer by customer.",
    groups: `Worked out from ${groups} groups of customers who are about alike, so the best choice brings a little more.`,
    published: "Worked out from groups of customers, at the terms in the store’s config."
  }[source];
  const isRough =
    source === "groups" &&
    typeof supposed.incentive === "object" &&
    !terms.some(({incentive}) => typeof incentive === "object");
  return [
    effect,
    priced ? "" : "No cost is given, so it is before costs.",
    of,
    isRough ? "With an incentive that is a share of the order, groups tell it roughly." : "",
    terms.some(({capacity}) => capacity !== undefined) ? "Limits on how many can be reached are left aside." : ""
  ]
    .filter(Boolean)
    .join(" ");
}
