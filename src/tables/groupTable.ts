import type {Formatter} from "../charts/format.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {dataTable} from "./dataTable.js";
import type {TableOptions} from "./dataTable.js";
import type {Columns} from "../data/decode.js";
import type {Filters} from "../filters/filters.js";
import {groupRows} from "../data/groupRows.js";
import {codeColumn, numberColumn} from "./tableColumn.js";
import type {TableColumn} from "./tableColumn.js";
import {major, meanRisk, shareOf} from "../data/units.js";

/** The cells of the cube that the filters leave as a table, where single customers are not published. */
export function groupTable(
  cube: Columns,
  dimensions: readonly Dimension[],
  filters: Filters,
  {scored, ...options}: Pick<TableOptions, "caption" | "name" | "format" | "address" | "saveAs"> & {scored: boolean}
): HTMLElement {
  const columns = groupColumns(cube, dimensions, options.format, {scored});
  // as the rows come, said in the list's head and its menu
  const worth = columns.some(({id}) => id === "revenueAtRisk") ? "revenueAtRisk" : "revenue";
  const order = {id: worth, descending: true};
  return dataTable(groupRows(cube, dimensions, filters), columns, {...options, order, one: "group"});
}

/** What tells the groups apart, and what they add up to; dimensions with one value tell nothing. */
export function groupColumns(
  cube: Columns,
  dimensions: readonly Dimension[],
  format: Formatter,
  {scored}: {scored: boolean}
): TableColumn[] {
  const {columns, dictionaries} = cube;
  const each = (value: (row: number) => number) => Float64Array.from({length: cube.length}, (_, row) => value(row));
  const perCustomer = (total: ArrayLike<number>) => each((row) => shareOf(total[row], columns.customers[row]));
  const money = (id: string, label: string) =>
    numberColumn(
      id,
      label,
      each((row) => major(columns[id][row])),
      format.moneyCompact
    );
  const risk = numberColumn(
    "churnRisk",
    "Mean risk",
    each((row) => meanRisk(columns.riskSum[row], columns.customers[row]) ?? NaN),
    (value) => format.percent(value)
  );
  const told = dimensions.filter(({options}) => options.length > 1);
  const groups = (some: readonly Dimension[]) =>
    some.map(({id, label}) => codeColumn(id, label, columns[id], dictionaries[id]));
  // a phone shows the first columns: who they are, how many, and how likely to leave
  return [
    ...groups(told.filter(({id}) => id === "persona")),
    numberColumn("customers", "Customers", columns.customers, format.count),
    ...groups(told.filter(({id}) => id === "risk")),
    ...(scored && Number.isFinite(columns.revenueAtRisk[0]) ? [money("revenueAtRisk", "Revenue at risk")] : []),
    ...groups(told.filter(({id}) => id !== "persona" && id !== "risk")),
    numberColumn("recency", "Mean days since order", perCustomer(columns.recencyDays), format.count),
    money("revenue", "Spent"),
    ...(scored ? [risk] : [])
  ];
}
