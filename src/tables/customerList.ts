import type {Formatter} from "../charts/format.js";
import type {ActionRule} from "../../loaders/contract/actions.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {madeOnce} from "../cards/madeOnce.js";
import {chosenSteps} from "../data/chosenSteps.js";
import {customerRows} from "../data/customerRows.js";
import type {Columns} from "../data/decode.js";
import type {Filters} from "../filters/filters.js";
import type {PageAddress} from "../filters/pageAddress.js";
import {stepsText} from "../words/stepsText.js";
import {customerColumns} from "./customerColumns.js";
import {dataTable} from "./dataTable.js";
import {heldNames} from "./heldNames.js";
import {listName} from "./listName.js";
import {namesOpener} from "./namesOpener.js";

export interface ListOptions {
  summary: Summary;
  dimensions: readonly Dimension[];
  rules: readonly ActionRule[];
  format: Formatter;
  address: PageAddress;
  caption: string;
  /** what the list is called in a file's name */
  name: string;
  /** what each customer's action is expected to bring, where that is known: then it is the order */
  expected?: Float64Array | null;
  /** whether no cost is known: then that is margin, and no profit */
  beforeCosts?: boolean;
  /** customers that the reader has marked elsewhere, and how that is undone */
  marked?: {rows: ReadonlySet<number>; text: string; clear: () => void};
  /** hears which customers are found, in their order */
  onFound?: (rows: Uint32Array) => void;
}

/** What the list shows until the reader says otherwise. */
const shown = [
  "key",
  "action",
  "why",
  "expectedProfit",
  "revenueAtRisk",
  "churnRisk",
  "persona",
  "recency",
  "revenueYear",
  "monetary"
];

/**
 * The customers that the filters leave: opened on who has an action, in order of what it is worth, which is the revenue at risk
 * or, where none is told, the spend of the last twelve months; where an action's profit is expected, that. Who filters by action gets what they ask for.
 */
export function customerList(customers: Columns, filters: Filters, options: ListOptions): HTMLElement {
  const {summary, dimensions, rules, format, address, caption, name, marked, onFound} = options;
  const scored = summary.model.used;
  const {names} = heldNames;
  const columns = customerColumns(customers, {
    format,
    scored,
    rules,
    personas: summary.personas,
    names,
    expected: options.expected,
    beforeCosts: options.beforeCosts
  });
  const tool = madeOnce("names opener", () =>
    namesOpener((opened) => {
      heldNames.names = opened;
      heldNames.show();
    })
  );
  heldNames.show = () => void customerList(customers, filters, options);
  const worth = ["expectedProfit", "revenueAtRisk", "revenueYear"].find((worth) =>
    columns.some(({id}) => id === worth)
  ) as string;
  const {rule} = customers.columns;
  const one = "customer with an action due";
  const many = one.replace("customer", "customers");
  const chosen = chosenSteps(address.search(), customers);
  const filtered = customerRows(customers, dimensions, filters);
  const stepped = chosen ? filtered.filter(chosen.isIn) : filtered;
  const rows = marked ? stepped.filter((row) => marked.rows.has(row)) : stepped;
  const narrowed = [...(chosen ? [{text: stepsText(chosen), clear}] : []), ...(marked ? [marked] : [])];
  return dataTable(rows, columns, {
    caption,
    name,
    format,
    address,
    one: "customer",
    saveAs: listName(chosen ? `${name}-${chosen.steps.join("-")}` : name, summary, filters),
    order: {id: worth, descending: true},
    shown,
    opensOn:
      filters.action || narrowed.length > 0
        ? undefined
        : {isIn: (row) => rule[row] >= 0, label: "Only with an action due", one, many},
    narrowed,
    quiet: names !== null,
    tool,
    onFound
  });

  function clear(): void {
    const params = new URLSearchParams(address.search());
    for (const key of ["step", "period", "page"]) params.delete(key);
    address.write(params.size > 0 ? `?${params}` : "");
    customerList(customers, filters, options);
  }
}
