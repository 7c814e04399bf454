/** Of fewer customers a mean of what they brought says little. */
const fewest = 30;

/** Months side by side, put together until there are enough customers in each; what is left over goes to the last. */
export function groupsOf(months: readonly number[], customers: ArrayLike<number>, minimumGroup: number): number[][] {
  const enough = Math.max(fewest, minimumGroup);
  const groups: number[][] = [];
  let size = Infinity;
  for (const month of months) {
    if (size >= enough) {
      groups.push([]);
      size = 0;
    }
    groups[groups.length - 1].push(month);
    size += customers[month];
  }
  if (size >= enough) return groups;
  const [left = []] = groups.splice(-1);
  groups.at(-1)?.push(...left);
  return groups;
}
