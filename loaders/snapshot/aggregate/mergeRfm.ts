import type {Rfm} from "../../contract/rfm.js";
import {significant} from "../roundMoney.js";
import {inSteps, isFew} from "./few.js";
import {foldSmall, foldTargets} from "./foldSmall.js";

/**
 * The grid without groups of fewer than `minimum` customers: the small ones are counted with the group beside them, and the
 * cells of each with one another, so that both tables agree and neither tells what the other hides. The table of groups by
 * personas, whose margins are published elsewhere, has counts in steps of `minimum` and money of two digits.
 */
export function mergeRfm({groups, cells, crossed, ...rest}: Rfm, minimum: number): Rfm {
  const targets = foldTargets(
    groups.map(({customers}) => customers),
    minimum
  );
  const folded = foldSmall(groups, minimum, {
    sums: ["customerShare", "revenue", "revenueShare"],
    means: ["meanRecencyDays", "meanFrequency", "meanMonetary"]
  });
  const into = (group: string) => targets[groups.findIndex((other) => other.group === group)];
  return {
    ...rest,
    groups: folded.map((group) => ({
      ...group,
      customerShare: Math.min(1, group.customerShare),
      revenueShare: Math.min(1, group.revenueShare)
    })),
    cells: mergeCells(cells, groups, {into, minimum}),
    crossed: crossed.map((pair, i) => {
      const g = groups.findIndex(({group}) => group === pair.group);
      const parts = crossed.filter((other) => other.persona === pair.persona && into(other.group) === g);
      const customers = parts.reduce((sum, part) => sum + part.customers, 0);
      if (targets[g] !== g || isFew(customers, minimum))
        return {...crossed[i], customers: 0, revenue: 0, groupShare: 0};
      const revenue = parts.reduce((sum, part) => sum + part.revenue, 0);
      const steps = Math.min(inSteps(customers, minimum), folded[g].customers);
      const groupShare = folded[g].customers > 0 ? steps / folded[g].customers : 0;
      return {...pair, customers: steps, revenue: significant(revenue), groupShare};
    })
  };
}

/** Small cells go to the cell beside them of the same group, those of a small group to the largest of its new one. */
function mergeCells(
  cells: Rfm["cells"],
  groups: Rfm["groups"],
  {into, minimum}: {into: (group: string) => number; minimum: number}
): Rfm["cells"] {
  const merged = cells.map((cell) => ({...cell}));
  groups.forEach(({group}, g) => {
    const own = merged.filter((cell) => cell.group === group);
    const joining = cells.filter((cell) => cell.group !== group && into(cell.group) === g);
    const largest = own.reduce<Rfm["cells"][number] | undefined>(
      (a, b) => (a === undefined || b.customers > a.customers ? b : a),
      undefined
    );
    if (into(group) !== g || !largest) {
      for (const cell of own) Object.assign(cell, {customers: 0, revenue: 0});
      return;
    }
    for (const cell of joining) {
      largest.customers += cell.customers;
      largest.revenue += cell.revenue;
    }
    foldSmall(own, minimum, {sums: ["revenue"]}).forEach((cell, i) => Object.assign(own[i], cell));
  });
  return merged;
}
