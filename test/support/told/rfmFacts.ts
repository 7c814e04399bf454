import {rfmGroups, type Rfm} from "../../../loaders/contract/rfm.js";
import {quintile} from "../../../loaders/math/quintile.js";
import type {Analysis} from "../../../loaders/pipeline.js";
import {foldTargets} from "../../../loaders/snapshot/disclose/foldSmall.js";
import {joinRfmCells} from "../../../loaders/snapshot/disclose/joinRfm.js";
import {json} from "../../snapshot/published.js";
import type {Tellings} from "./tellings.js";

/** Groups of customers by recency, frequency and spend, and how they cross with the personas. */
export function rfmFacts({analysis, members, minimum, everybody, where, inSteps, running}: Tellings): void {
  const {grid, persona, history} = analysis;
  const rfm = json<Rfm>(members, "rfm.json");
  const cellOf = rfmCells(history.customers);
  const targets = foldTargets(
    grid.member.groups.map((group) => group.customers),
    minimum
  );
  const into = (group: string) => targets[rfmGroups.indexOf(group as (typeof rfmGroups)[number])];
  running(
    "rfm.json cells",
    cellsTogether(grid.member, into, minimum).map((parts) => where((i) => parts.includes(cellOf[i]))),
    rfm.cells.map((cell) => cell.customers),
    everybody
  );
  for (const pair of rfm.crossed) {
    const g = rfmGroups.indexOf(pair.group);
    const groupOf = (i: number) => into(rfmGroups[grid.assignment[i]]);
    const of = where((i) => groupOf(i) === g && persona.names[persona.assignment[i]] === pair.persona);
    inSteps(`rfm.json ${pair.group} x ${pair.persona}`, of, pair.customers);
  }
}

/** Each customer's cell of the 25, in the order of the member. */
function rfmCells({recency, frequency, monetary}: Analysis["history"]["customers"]): number[] {
  const [r, f, m] = [recency, frequency, monetary].map((values) => quintile(values));
  return Array.from(r, (score, i) => (score - 1) * 5 + Math.ceil((m[i] + f[i]) / 2) - 1);
}

/** For each cell those that are counted in it. Throws where joinRfmCells counts them otherwise. */
function cellsTogether({cells, groups}: Rfm, into: (group: string) => number, minimum: number): number[][] {
  const targets = cells.map((_, i) => i);
  const counts = cells.map(({customers}) => customers);
  groups.forEach(({group}, g) => {
    const own = cells.flatMap((cell, i) => (cell.group === group ? [i] : []));
    if (into(group) !== g) return;
    const largest = own.reduce((a, b) => (cells[b].customers > cells[a].customers ? b : a));
    cells.forEach((cell, i) => {
      if (cell.group === group || into(cell.group) !== g) return;
      targets[i] = largest;
      counts[largest] += counts[i];
      counts[i] = 0;
    });
    const folded = foldTargets(
      own.map((i) => counts[i]),
      minimum
    );
    targets.forEach((target, i) => {
      const at = own.indexOf(target);
      if (at >= 0) targets[i] = own[folded[at]] ?? -1;
    });
  });
  const together = cells.map((_, to) => cells.flatMap((_, from) => (targets[from] === to ? [from] : [])));
  joinRfmCells(cells, groups, minimum).forEach(({customers}, to) => {
    const counted = together[to].reduce((sum, from) => sum + cells[from].customers, 0);
    if (counted !== customers) throw new Error(`cell ${to} of rfm.json counts ${customers}, not ${counted}`);
  });
  return together;
}
