import type {Snapshot} from "../../../loaders/snapshot.js";
import {countsTold, oddRest, totalsTold} from "../attack.js";
import type {AttackedStore} from "../attackedStore.js";
import type {Told} from "./told.js";

/** A store as it is and as it is published, and what has been read of it so far. */
export type Tellings = ReturnType<typeof tellings>;

/** What a reader of counts does with each of them, whatever member it stands in. */
export function tellings({analysis, tested}: AttackedStore, members: Snapshot) {
  const minimum = analysis.config.privacy.minimumGroup;
  const everybody = analysis.history.customers.count;
  const all = Array.from({length: everybody}, (_, i) => i);
  const facts: Told[] = [];
  const add = (what: string, of: readonly number[], [low, high]: [number, number], isPublic = false) =>
    void facts.push({what, of, low, high, isPublic});
  const where = (is: (i: number) => boolean) => all.filter(is);

  /** A count that is rounded, or null for few. */
  const inSteps = (what: string, of: readonly number[], told: number | null, halvesBy = everybody) => {
    if (told === null) add(what, of, [0, minimum - 1]);
    else if (told === everybody && told % minimum !== 0) add(what, of, [everybody, everybody]);
    else add(what, of, countsTold(told, minimum, halvesBy));
  };

  /** Counts that are shared out: each running total is rounded, and known besides where `total` is. */
  const running = (
    what: string,
    groups: readonly (readonly number[])[],
    counts: readonly number[],
    total: number,
    halvesBy = total
  ) => {
    const told = [...counts];
    const odd = oddRest(total, minimum);
    const isWhole = told.reduce((a, b) => a + b, 0) === total;
    const at = told.findIndex((count) => count % minimum !== 0);
    if (isWhole && odd !== 0) told[at] -= odd;
    let sum = 0;
    const before: number[] = [];
    groups.forEach((group, k) => {
      sum += told[k];
      before.push(...group);
      add(`${what} up to ${k}`, [...before], totalsTold(sum, minimum, halvesBy));
      // those of few are counted with others
      if (told[k] > 0) add(`${what} ${k}`, group, [minimum, Infinity]);
    });
  };
  return {analysis, tested, members, minimum, everybody, all, facts, add, where, inSteps, running};
}
