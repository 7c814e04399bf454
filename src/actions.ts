import {actionRows} from "./data/actionRows.js";
import {customerRows} from "./data/customerRows.js";
import type {Columns} from "./data/decode.js";
import {actionsHeadline} from "./figures/actionsHeadline.js";
import type {Selection} from "./filters/select.js";
import {actionColumns} from "./tables/actionColumns.js";
import {actionTable} from "./tables/actionTable.js";
import {dataTable} from "./tables/dataTable.js";
import {groupTable} from "./tables/groupTable.js";
import {groupsNote} from "./words/groupsNote.js";
import {listedNote} from "./words/headlines/listedNote.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** What to do for whom: totals by action, and the list of customers or of the groups published in their place. */
export async function openActions(files: Files<"actions.json">) {
  const page = await openPage(files, {
    texts: [actionsHeadline],
    charts: async () => (await import("./actionsCharts.js")).actionsCharts
  });
  const {members, format, scored} = page;
  const {"summary.json": summary, "actions.json": actions, "cube.arrow": cube} = members;
  const {dimensions} = members["dimensions.json"];
  const table = {caption: "Customers and their actions", filename: "actions.csv", one: "customer", format, scored};
  return {
    ...page,
    note: actions.note,
    totals: (selection: Selection) => actionTable(actionRows(selection, dimensions, {scored}), actions, format),
    listed: (customers: Columns | null) =>
      customers ? listedNote(customers.length, summary, format) : groupsNote(summary),
    list: ({filters}: Selection, customers: Columns | null) => {
      if (customers === null) return groupTable(cube, dimensions, filters, table);
      const columns = actionColumns(customers, summary.personas, {format, scored});
      return dataTable(customerRows(customers, dimensions, filters), columns, table);
    }
  };
}
