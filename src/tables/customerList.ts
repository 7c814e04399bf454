import type {Formatter} from "../charts/format.js";
import type {ActionRule} from "../../loaders/contract/actions.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {chosenSteps} from "../data/chosenSteps.js";
import {customerRows} from "../data/customerRows.js";
import type {Columns} from "../data/decode.js";
import type {Filters} from "../filters/filters.js";
import type {PageAddress} from "../filters/pageAddress.js";
import {stepsText} from "../words/stepsText.js";
import {customerColumns} from "./customerColumns.js";
import {dataTable} from "./dataTable.js";
import {listName} from "./listName.js";

export interface ListOptions {
  summary: Summary;
  dimensions: readonly Dimension[];
  rules: readonly ActionRule[];
  format: Formatter;
  address: PageAddress;
  caption: string;
  /** what the list is called in a file's name */
  name: string;
  /** hears which customers are found, in their order */
  onFound?: (rows: Uint32Array) => void;
}

/** What the list shows until the reader says otherwise. */
const shown = ["key", "action", "why", "revenueAtRisk", "churnRisk", "persona", "recency", "revenueYear", "monetary"];

/**
 * The customers that the filters leave: opened on who has an action, in order of what it is worth, which is the revenue at risk
 * or, where none is told, the spend of the last twelve months. Who filters by action gets what they ask for.
 */
export function customerList(customers: Columns, filters: Filters, options: ListOptions): HTMLElement {
  const {summary, dimensions, rules, format, address, caption, name, onFound} = options;
  const columns = customerColumns(customers, {format, scored: summary.model.used, rules, personas: summary.personas});
  const worth = columns.some(({id}) => id === "revenueAtRisk") ? "revenueAtRisk" : "revenueYear";
  const {rule} = customers.columns;
  const one = "customer with an action due";
  const many = one.replace("customer", "customers");
  const chosen = chosenSteps(address.search(), customers);
  const rows = customerRows(customers, dimensions, filters);
  return dataTable(chosen ? rows.filter(chosen.isIn) : rows, columns, {
    caption,
    name,
    format,
    address,
    one: "customer",
    saveAs: listName(chosen ? `${name}-${chosen.steps.join("-")}` : name, summary, filters),
    order: {id: worth, descending: true},
    shown,
    opensOn:
      filters.action || chosen
        ? undefined
        : {isIn: (row) => rule[row] >= 0, label: "Only with an action due", one, many},
    narrowed: chosen && {text: stepsText(chosen), clear},
    onFound
  });

  function clear(): void {
    const params = new URLSearchParams(address.search());
    for (const key of ["step", "period", "page"]) params.delete(key);
    address.write(params.size > 0 ? `?${params}` : "");
    customerList(customers, filters, options);
  }
}
