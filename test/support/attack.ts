import highs from "highs";
import {randomOf} from "./randomOf.js";
import type {Told} from "./told/told.js";

/** What an attacker knows: how many customers some of the smallest groups have together, at least and at most. */
export interface Fact {
  groups: readonly number[];
  low: number;
  high: number;
}

/**
 * All counts that are told as `told`, where counts are told in steps of `minimum` and few as none. Halves go down where `everybody`
 * has such a half.
 */
export function countsTold(told: number, minimum: number, everybody = 0): [low: number, high: number] {
  if (told === 0) return [0, minimum - 1];
  const [low, high] = totalsTold(told, minimum, everybody);
  return [Math.max(minimum, low), high];
}

/** All running totals that are rounded to `told`. */
export function totalsTold(told: number, minimum: number, everybody = 0): [low: number, high: number] {
  const [low, high] = [told - minimum / 2, told + minimum / 2];
  const down = 2 * (everybody % minimum) === minimum;
  return down
    ? [Math.max(0, Math.floor(low) + 1), Math.floor(high)]
    : [Math.max(0, Math.ceil(low)), Math.ceil(high) - 1];
}

/** What is left of a total that is known above the sum of steps that it is told in. */
export function oddRest(total: number, minimum: number): number {
  const rest = total % minimum;
  return 2 * rest > minimum ? rest - minimum : rest;
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

/**
 * The same attack with all that is told at once, on any group that two of the sets leave of one another or share: returns
 * those of 1 to `minimum` - 1 customers whose number is certain, and is not by what is public anyway. `customers` is how many
 * there are; each stands for a kind of customer of whom there could be any number.
 */
export async function pinnedTogether(
  customers: number,
  facts: readonly Told[],
  {groups, minimum, seed}: {groups: readonly (readonly number[])[]; minimum: number; seed: number}
): Promise<{target: readonly number[]; customers: number}[]> {
  for (const {what, of, weights, low, high} of facts) {
    const exact = weights ? weights.reduce((a, b) => a + b, 0) : of.length;
    if (!(low <= exact && exact <= high))
      throw new Error(`an attacker would err: ${what} is ${exact}, not ${low} to ${high}`);
  }
  const targets = smallGroups([...facts.map(({of}) => of), ...groups], customers, minimum);
  const found = await certain(customers, facts, targets, seed);
  if (found.length === 0) return [];
  const known = await certain(
    customers,
    facts.filter(({isPublic}) => isPublic),
    found.map(({target}) => target),
    seed
  );
  return found.filter(({target}) => !known.some((other) => other.target === target));
}

/** What two sets share, and what one has that the other lacks, where that is 1 to `minimum` - 1 customers. */
function smallGroups(sets: readonly (readonly number[])[], customers: number, minimum: number): number[][] {
  const words = Math.ceil(customers / 32);
  const bits = new Map<string, Uint32Array>();
  for (const set of sets) {
    const own = new Uint32Array(words);
    for (const i of set) own[i >> 5] |= 1 << (i & 31);
    bits.set(own.join(), own);
  }
  const distinct = [...bits.values()];
  const found = new Map<string, Uint32Array>();
  const keep = (both: Uint32Array) => {
    let size = 0;
    for (const word of both) size += ones(word);
    if (size > 0 && size < minimum) found.set(both.join(), both.slice());
  };
  const both = new Uint32Array(words);
  for (const a of distinct) {
    for (const b of distinct) {
      for (let w = 0; w < words; ++w) both[w] = a[w] & b[w];
      keep(both);
      for (let w = 0; w < words; ++w) both[w] = a[w] & ~b[w];
      keep(both);
    }
  }
  return [...found.values()].map((set) =>
    Array.from({length: customers}, (_, i) => i).filter((i) => set[i >> 5] & (1 << (i & 31)))
  );
}

function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Those of the targets that can only have one whole number. */
async function certain(
  customers: number,
  facts: readonly Told[],
  targets: readonly (readonly number[])[],
  seed: number
): Promise<{target: readonly number[]; customers: number}[]> {
  const solver = await (loaded ??= highs());
  // a sum has a variable of its own; one that goes on from the last is told by what it adds
  const rows: string[] = [];
  const bounds: string[] = [];
  facts.forEach(({of, weights, low, high}, f) => {
    const last = facts[f - 1]?.weights || weights ? [] : (facts[f - 1]?.of ?? []);
    const goesOn = last.length > 0 && of.length >= last.length && last.every((i, k) => of[k] === i);
    const added = goesOn ? of.slice(last.length) : of;
    const times = new Map<number, number>();
    added.forEach((i, k) => times.set(i, (times.get(i) ?? 0) + (weights?.[k] ?? 1)));
    const terms = [...times].map(([i, n]) => (n < 0 ? ` + ${-n} x${i}` : ` - ${n} x${i}`)).join("");
    rows.push(` f${f}: s${f}${goesOn ? ` - s${f - 1}` : ""}${terms} = 0`);
    bounds.push(Number.isFinite(high) ? ` ${low} <= s${f} <= ${high}` : ` s${f} >= ${low}`);
  });
  const solve = (sense: string, objective: string) => {
    const {Status, ObjectiveValue, Columns} = solver.solve(
      `${sense}\n obj: ${objective}\nSubject To\n${rows.join("\n")}\nBounds\n${bounds.join("\n")}\nEnd\n`
    );
    if (Status !== "Optimal") throw new Error(`the facts contradict one another: ${Status}`);
    return {
      value: ObjectiveValue,
      columns: Array.from({length: customers}, (_, i) => Columns[`x${i}`]?.Primal ?? 0)
    };
  };
  const random = randomOf(seed).uniform;
  let left = targets.map((target) => ({target, low: Infinity, high: -Infinity}));
  // two solutions show that a target can be several numbers: the first is any, each other has as many as can be in what is left
  for (let k = 0; k < 16 && left.length > 0; ++k) {
    const weights = new Float64Array(customers);
    if (k === 0) weights.forEach((_, i) => (weights[i] = random() - 0.5));
    else for (const {target} of left) for (const i of target) weights[i] += random();
    const terms = Array.from(weights, (weight, i) => `${weight.toFixed(4)} x${i}`);
    const {columns} = solve(k === 1 ? "Minimize" : "Maximize", terms.join(" + ").replaceAll("+ -", "- "));
    for (const one of left) {
      const value = one.target.reduce((total, i) => total + columns[i], 0);
      [one.low, one.high] = [Math.min(one.low, value), Math.max(one.high, value)];
    }
    left = left.filter(isOneNumber);
  }
  const found: {target: readonly number[]; customers: number}[] = [];
  for (const {target} of left) {
    const sum = target.map((i) => `x${i}`).join(" + ");
    const [low, high] = [solve("Minimize", sum).value, solve("Maximize", sum).value];
    if (isOneNumber({low, high})) found.push({target, customers: Math.ceil(low - 1e-6)});
    if (found.length >= enough) break;
  }
  return found;
}

/** So many tell whoever reads of them what is wrong. */
const enough = 30;
