import {someOf} from "./someOf.js";
import {tableOf} from "./tableOf.js";
import type {ColumnKind, NumbersTable} from "./tableOf.js";

/** The numbers of curves of profit, each under the share of leavers that it supposes to be kept: some points of each. */
export function curveRows<Point extends {profit: number}>(
  curves: readonly {kept: string; points: readonly Point[]}[],
  ...[label, kind, value, profit = "Profit"]: readonly [
    label: string,
    kind: ColumnKind,
    value: (point: Point) => number,
    profit?: string
  ]
): NumbersTable {
  return tableOf(
    curves.flatMap(({kept, points}) => someOf(points).map((point) => ({point, kept}))),
    [
      ["Kept", "text", ({kept}) => kept],
      [label, kind, ({point}) => value(point)],
      [profit, "money", ({point}) => point.profit]
    ]
  );
}
