import type {Rfm} from "../../contract/rfm.js";
import {foldSmall, foldTargets} from "./foldSmall.js";

/** Small cells go to the cell beside them of the same group, those of a small group to the largest of its new one. */
export function joinRfmCells(cells: Rfm["cells"], groups: Rfm["groups"], minimum: number): Rfm["cells"] {
  const into = groupTargets(groups, minimum);
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

/** Groups by personas, those of a small group with those of the group that it is counted with. */
export function joinRfmPairs(crossed: Rfm["crossed"], groups: Rfm["groups"], minimum: number): Rfm["crossed"] {
  const into = groupTargets(groups, minimum);
  return crossed.map((pair) => {
    const g = groups.findIndex(({group}) => group === pair.group);
    const parts = crossed.filter((other) => other.persona === pair.persona && into(other.group) === g);
    const sum = (key: "customers" | "revenue") => parts.reduce((total, part) => total + part[key], 0);
    return {...pair, customers: sum("customers"), revenue: sum("revenue")};
  });
}

/** The place of the group that a group is counted with. */
function groupTargets(groups: Rfm["groups"], minimum: number): (group: string) => number {
  const targets = foldTargets(
    groups.map(({customers}) => customers),
    minimum
  );
  return (group) => targets[groups.findIndex((other) => other.group === group)];
}
