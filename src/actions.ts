import {actionRows} from "./data/actionRows.js";
import type {Columns} from "./data/decode.js";
import {actionsHeadline} from "./figures/actionsHeadline.js";
import type {Selection} from "./filters/select.js";
import {pageAddress} from "./filters/pageAddress.js";
import {actionTable} from "./tables/actionTable.js";
import {customerList} from "./tables/customerList.js";
import {groupTable} from "./tables/groupTable.js";
import {listName} from "./tables/listName.js";
import {exportNote} from "./words/exportNote.js";
import {groupsNote} from "./words/groupsNote.js";
import {listedNote} from "./words/headlines/listedNote.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** What to do for whom: totals by action, and the list of customers or of the groups published in their place. */
export async function openActions(files: Files<"actions.json" | "profit.json">) {
  const page = await openPage(files, {
    texts: [actionsHeadline],
    charts: async () => (await import("./actionsCharts.js")).actionsCharts
  });
  const {members, format, scored} = page;
  const {"summary.json": summary, "actions.json": actions, "cube.arrow": cube} = members;
  const {dimensions} = members["dimensions.json"];
  const table = {caption: "Customers and their actions", name: "actions", format, scored, address: pageAddress()};
  return {
    ...page,
    note: actions.note,
    totals: (selection: Selection) => actionTable(actionRows(selection, dimensions, {scored}), actions, format),
    listed: (customers: Columns | null) =>
      customers ? listedNote(customers.length, summary, format) : groupsNote(summary),
    list: ({filters}: Selection, customers: Columns | null) =>
      customers
        ? customerList(customers, filters, {...table, summary, dimensions, rules: actions.rules})
        : groupTable(cube, dimensions, filters, {...table, saveAs: listName("actions", summary, filters)}),
    names: exportNote(summary)
  };
}
