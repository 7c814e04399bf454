import type {DimensionId} from "../../../loaders/contract/dimensions.js";
import type {Timing} from "../../../loaders/contract/timing.js";
import {cube} from "../../../loaders/snapshot/cube.js";
import {cubeColumns} from "../../../loaders/snapshot/cubeFile.js";
import {dimensions} from "../../../loaders/snapshot/dimensions.js";
import {foldFew} from "../../../loaders/snapshot/disclose/foldFew.js";
import {mergeGroups} from "../../../loaders/snapshot/disclose/mergeGroups.js";
import {measures} from "../../../loaders/snapshot/measures.js";
import {comparePeriods} from "../../../loaders/snapshot/summary.js";
import {json, numbers} from "../../snapshot/published.js";
import {totalsTold} from "../attack.js";
import type {Tellings} from "./tellings.js";

/** Who is in each cell of the cube, and who of them ordered lately; which countries and personas have enough for a name. */
export function cubeFacts({analysis, members, minimum, everybody, where, add, running}: Tellings): void {
  const {history, config, persona} = analysis;
  const exactly = dimensions(analysis);
  const groups = mergeGroups(exactly, minimum);
  const exact = measures(analysis, comparePeriods(history, config.churn.horizonDays));
  const cells = cube(groups.codes, groups.sizes, cubeColumns(exact), everybody);
  const cellOf = cellNumbers(groups.codes, cells.codes);
  const inCell = Array.from({length: cells.cells}, (_, cell) => where((i) => cellOf[i] === cell));
  const toldOfCell = numbers(members, "cube.arrow", "customers");
  running("cube.arrow", inCell, toldOfCell, everybody);
  for (const name of ["active", "activeBefore"] as const) {
    const targets = foldFew(cells, name, {minimum, counted: true});
    const counts = numbers(members, "cube.arrow", name);
    let [sum, of, isKnown]: [number, number[], boolean] = [0, [], true];
    counts.forEach((count, cell) => {
      const own = inCell.flatMap((some, from) =>
        targets[from] === cell ? some.filter((i) => exact[name][i] > 0) : []
      );
      of = [...of, ...own];
      sum += count;
      if (count === 0) return;
      // where steps ended at a bound, what they were off by is not known from there on
      isKnown &&= count > minimum && count < toldOfCell[cell];
      if (isKnown) add(`cube.arrow ${name} up to ${cell}`, of, totalsTold(sum, minimum));
      add(`cube.arrow ${name} ${cell}`, own, [minimum, Infinity]);
    });
  }
  for (const {id, values} of groups.member.dimensions) {
    if (id !== "country") continue;
    const labels = exactly.member.dimensions.find((other) => other.id === id)?.values ?? [];
    for (const label of values.filter((label) => labels.includes(label))) {
      const of = where((i) => labels[exactly.codes.country[i]] === label);
      add(`named country ${label}`, of, [minimum, Infinity]);
    }
  }
  for (const {persona: name} of json<Timing>(members, "timing.json").personas) {
    const of = where((i) => persona.names[persona.assignment[i]] === name);
    add(`named persona ${name}`, of, [minimum, Infinity]);
  }
}

/** Each customer's cell of the cube. */
function cellNumbers(
  codes: Record<DimensionId, ArrayLike<number>>,
  cells: Record<DimensionId, ArrayLike<number>>
): number[] {
  const ids = Object.keys(codes) as DimensionId[];
  const keyOf = (columns: typeof codes, i: number) => ids.map((id) => columns[id][i]).join(" ");
  const numbered = new Map(Array.from(cells.persona as Uint16Array, (_, cell) => [keyOf(cells, cell), cell]));
  return Array.from(codes.persona as Uint8Array, (_, i) => numbered.get(keyOf(codes, i)) ?? -1);
}
