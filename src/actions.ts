import {html} from "htl";
import {breakEvenRows} from "./data/breakEvenRows.js";
import {actionRows} from "./data/actionRows.js";
import {customerCells} from "./data/customerCells.js";
import {customerRows} from "./data/customerRows.js";
import {expectedProfits} from "./data/expectedProfits.js";
import {decode} from "./data/decode.js";
import {isCosted} from "./data/isCosted.js";
import {powerRows} from "./data/powerRows.js";
import type {Columns} from "./data/decode.js";
import type {WhatIfCells} from "./data/whatIfCells.js";
import type {Supposed} from "./data/whatIf.js";
import {actionsHeadline} from "./figures/actionsHeadline.js";
import {profitHeadline} from "./figures/profitHeadline.js";
import {profitActions} from "./cards/profitActions.js";
import {untoldProfit} from "./cards/untoldProfit.js";
import type {Filters} from "./filters/filters.js";
import type {Selection} from "./filters/select.js";
import {supposedInputs} from "./filters/supposedInputs.js";
import {pageAddress} from "./filters/pageAddress.js";
import {actionTable} from "./tables/actionTable.js";
import {customerList} from "./tables/customerList.js";
import {groupTable} from "./tables/groupTable.js";
import {listName} from "./tables/listName.js";
import {exportNote} from "./words/exportNote.js";
import {groupsNote} from "./words/groupsNote.js";
import {listedNote} from "./words/headlines/listedNote.js";
import {paceNote} from "./words/headlines/paceNote.js";
import {nothingAtStake} from "./words/nothingAtStake.js";
import {supposedNote} from "./words/supposedNote.js";
import {foldOnPhones, unfolded} from "./foldOnPhones.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";
import type {FigureOptions} from "./unfilteredPage.js";

type Said = string | HTMLElement;

/** Customer by customer where all of them are listed, else cells of alike ones; null where there are none. */
interface WhatIfSources {
  customers: Columns | null;
  cells: Columns | null;
}

/** What to do for whom: totals by action, and the list of customers or of the groups published in their place. */
export async function openActions(files: Files<"actions.json" | "campaigns.json" | "profit.json">) {
  foldOnPhones();
  const page = await openPage(files, {
    texts: [actionsHeadline, profitHeadline],
    charts: async () => (await import("./actionsCharts.js")).actionsCharts
  });
  const {members, format, scored} = page;
  const {"summary.json": summary, "actions.json": actions, "cube.arrow": cube, "profit.json": profit} = members;
  const {dimensions} = members["dimensions.json"];
  const table = {caption: "Customers and their actions", name: "actions", format, scored, address: pageAddress()};
  const supposed = supposedInputs({...profit, format});
  // a list that is cut tells of those with the most at risk alone
  const holdsAll = (customers: Columns | null) => customers?.length === summary.totals.customers;
  const told = profit.missing === null;
  const leads = told && (profit.expected !== null || breakEvenRows(profit).length > 0);
  let expected: {supposed: Supposed; profits: Float64Array | null} | undefined;
  const expectedOf = (customers: Columns, supposed: Supposed) => {
    if (expected?.supposed !== supposed) expected = {supposed, profits: expectedProfits(customers, profit, supposed)};
    return expected.profits;
  };
  const measured = profit.actions.some(({isMeasured}) => isMeasured);
  const {campaigns, power} = members["campaigns.json"];
  // the heading of what is not there is not shown either (styles/opening.css)
  const hasCampaigns = campaigns.length > 0 || powerRows(power).length > 0;
  const findOut = html`<span class=${hasCampaigns ? "" : "no-campaigns"}
    >${hasCampaigns ? html`<a href="#campaigns">How to find out</a>` : "How to find out"}:
    <code>npm run campaign -- plan</code> says what holding some out would show and cost.</span
  >`;
  let counted: {filters: Filters; cells: WhatIfCells} | undefined;
  supposed.hidden = !told || page.grouped;
  return {
    ...page,
    supposed,
    untold: untoldProfit(profit, summary),
    /** whatif.arrow, of which a page asks for no byte where it can count customer by customer, or may not count at all */
    cells: async (customers: Columns | null, ask: () => Promise<ArrayBuffer>) =>
      !told || page.grouped || holdsAll(customers) ? null : decode(await ask()),
    /** works out what each customer would bring, which the list and the words above it tell */
    expect: (customers: Columns | null, supposed: Supposed) => {
      if (customers) expectedOf(customers, supposed);
      return supposed;
    },
    whatIf: async (
      {filters, filtered}: Selection,
      supposed: Supposed,
      {customers, cells}: WhatIfSources
    ): Promise<FigureOptions> => {
      // a phone's reader may never look
      await unfolded("what-if");
      if (!told || customers === null || !holdsAll(customers)) return {cells: cells ?? undefined, whatIf: {supposed}};
      if (counted?.filters !== filters) {
        const rows = customerRows(customers, dimensions, filters);
        counted = {filters, cells: customerCells(customers, profit, rows)};
      }
      const scope = filtered ? "Of the customers selected, those who may get an action." : undefined;
      return {whatIf: {supposed, customers: counted.cells, scope}};
    },
    /** what the choice brings is of everybody: of a selection, and where nothing is known of it, it is said who comes first */
    lead: ({filtered}: Selection, brings: Said, first: Said) => (filtered || !leads ? first : brings),
    more: ({filtered}: Selection, first: Said): Said[] => [
      ...(filtered || !leads ? [] : [first, " "]),
      ...(measured ? [] : [actions.note, " ", findOut])
    ],
    first: (selection: Selection) =>
      told ? profitActions(profit, {dimensions, filters: selection.filters}, format) : "",
    totals: (selection: Selection) => actionTable(actionRows(selection, dimensions, {scored}), actions, format),
    listed: (customers: Columns | null, {filters}: Selection, supposed: Supposed) =>
      customers
        ? [
            listedNote(customers.length, summary, format),
            supposedNote(supposed, {told: expectedOf(customers, supposed) !== null}),
            nothingAtStake(customers, customerRows(customers, dimensions, filters), format),
            paceNote(customers, format)
          ]
            .filter(Boolean)
            .join(" ")
        : groupsNote(summary),
    list: ({filters}: Selection, customers: Columns | null, supposed: Supposed) =>
      customers
        ? customerList(customers, filters, {
            ...table,
            summary,
            dimensions,
            rules: actions.rules,
            expected: expectedOf(customers, supposed),
            beforeCosts: !isCosted(profit.actions, supposed)
          })
        : groupTable(cube, dimensions, filters, {...table, saveAs: listName("actions", summary, filters)}),
    names: exportNote(summary)
  };
}
