import highs from "highs";
import {randomOf} from "./randomOf.js";

/** What an attacker knows: how many customers some of the smallest groups have together, at least and at most. */
export interface Fact {
  groups: readonly number[];
  low: number;
  high: number;
}

/** All counts that are told as `told`, where counts are told in steps of `minimum` and few as none. */
export function countsTold(told: number, minimum: number): [low: number, high: number] {
  if (told === 0) return [0, minimum - 1];
  return [Math.max(minimum, Math.ceil(told - minimum / 2)), Math.ceil(told + minimum / 2) - 1];
}

/** All running totals that are rounded to `told`. */
export function totalsTold(told: number, minimum: number): [low: number, high: number] {
  return [Math.max(0, Math.ceil(told - minimum / 2)), Math.ceil(told + minimum / 2) - 1];
}

/**
 * The attack of a statistician: linear programmes that minimize and maximize what each target (some of the smallest groups,
 * 0 to `groups` - 1) can have together, given the facts. Returns the targets that can only have one whole number.
 */
export async function pinned(
  groups: number,
  facts: readonly Fact[],
  targets: readonly (readonly number[])[]
): Promise<{target: readonly number[]; customers: number}[]> {
  const solver = await (loaded ??= highs());
  const sum = (some: readonly number[]) => some.map((i) => `x${i}`).join(" + ");
  const rows = facts
    .filter(({groups}) => groups.length > 0)
    .flatMap(({groups, low, high}, i) => [
      ` a${i}: ${sum(groups)} >= ${low}`,
      ...(Number.isFinite(high) ? [` b${i}: ${sum(groups)} <= ${high}`] : [])
    ]);
  const bounds = Array.from({length: groups}, (_, i) => ` 0 <= x${i} <= 100000`);
  const solve = (sense: string, terms: readonly string[]) => {
    const {Status, ObjectiveValue, Columns} = solver.solve(
      `${sense}\n obj: ${terms.join(" + ").replaceAll("+ -", "- ")}\nSubject To\n${rows.join("\n")}\nBounds\n${bounds.join("\n")}\nEnd\n`
    );
    if (Status !== "Optimal") throw new Error(`the facts contradict one another: ${Status}`);
    const columns = Array.from({length: groups}, (_, i) => Columns[`x${i}`]?.Primal ?? 0);
    return {value: ObjectiveValue, columns};
  };
  // most targets can be several numbers: two solutions show it
  const weights = randomOf(groups).uniform;
  const ranges = targets.map(() => ({low: Infinity, high: -Infinity}));
  for (let k = 0; k < 8; ++k) {
    const {columns} = solve(
      "Maximize",
      Array.from({length: groups}, (_, i) => `${(weights() - 0.5).toFixed(3)} x${i}`)
    );
    targets.forEach((target, t) => {
      const value = target.reduce((total, i) => total + columns[i], 0);
      ranges[t] = {low: Math.min(ranges[t].low, value), high: Math.max(ranges[t].high, value)};
    });
  }
  const left = targets.filter((_, t) => isOneNumber(ranges[t]));
  const range = (target: readonly number[]) => {
    const names = target.map((i) => `x${i}`);
    return {low: solve("Minimize", names).value, high: solve("Maximize", names).value};
  };
  // those that are left are fixed if their sum is
  const all = left.flat();
  const together = all.length > 0 ? range(all) : {low: 0, high: 0};
  const areFixed = Math.abs(together.high - together.low) < 1e-6;
  return left.flatMap((target) => {
    const found = areFixed ? ranges[targets.indexOf(target)] : range(target);
    return isOneNumber(found) ? [{target, customers: Math.ceil(found.low - 1e-6)}] : [];
  });
}

/** Whether a single whole number lies between the two. */
function isOneNumber({low, high}: {low: number; high: number}): boolean {
  return Math.floor(high + 1e-6) <= Math.ceil(low - 1e-6);
}

let loaded: ReturnType<typeof highs> | undefined;
