import type {Book, BookCanvas} from "./bookCanvas.js";
import {bookCells} from "./data/bookCells.js";
import {bookDots, bookDotsAt} from "./data/bookDots.js";
import type {BookDots} from "./data/bookDots.js";
import {bookExtent} from "./data/bookExtent.js";
import {customerAt} from "./data/customerAt.js";
import {customerRows} from "./data/customerRows.js";
import {decode} from "./data/decode.js";
import type {Columns} from "./data/decode.js";
import type {QuarterView} from "./data/quarterView.js";
import {averageCustomerValue} from "./figures/averageCustomerValue.js";
import {customers} from "./figures/customers.js";
import {customerValue} from "./figures/customerValue.js";
import {customersHeadline} from "./figures/customersHeadline.js";
import {expectedOrders} from "./figures/expectedOrders.js";
import {expectedRevenue} from "./figures/expectedRevenue.js";
import {customerCard} from "./cards/customerCard.js";
import {customerMore} from "./cards/customerMore.js";
import {customerView} from "./cards/customerView.js";
import {select} from "./filters/select.js";
import type {Selection} from "./filters/select.js";
import type {Churn} from "../loaders/contract/churn.js";
import {pageAddress} from "./filters/pageAddress.js";
import {quarterChoice} from "./filters/quarterChoice.js";
import {customerList} from "./tables/customerList.js";
import type {ListOptions} from "./tables/customerList.js";
import {groupTable} from "./tables/groupTable.js";
import {listName} from "./tables/listName.js";
import {dotText} from "./words/customer/dotText.js";
import {exportNote} from "./words/exportNote.js";
import {listedNote} from "./words/headlines/listedNote.js";
import {paceNote} from "./words/headlines/paceNote.js";
import {noRiskSentence} from "./words/noRiskSentence.js";
import {valueBasis} from "./words/valueBasis.js";
import {quantity} from "./words/quantity.js";
import {privacyNote} from "./words/privacyNote.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** The customers, or the groups that are published in their place, as a list; and what they will be worth. */
export async function openCustomers(files: Files<"value.json" | "actions.json">) {
  const page = await openPage(files, {
    texts: [customersHeadline, customers, averageCustomerValue, expectedOrders, expectedRevenue, customerValue],
    charts: async () => (await import("./customersCharts.js")).customersCharts
  });
  const {members, format, scored} = page;
  const {"summary.json": summary, "value.json": value, "cube.arrow": cube} = members;
  const {dimensions} = members["dimensions.json"];
  const {rules} = members["actions.json"];
  const table = {caption: "Customers", name: "customers", format, scored, address: pageAddress()};
  const facts = {
    summary,
    rules,
    storeGap: members["actions.json"].usualGapDays,
    riskBands: select(cube, dimensions, {}).by("risk", "customers"),
    horizonDays: value.horizonDays,
    format
  };
  let churn: Promise<Churn> | undefined;
  let show: ((marked?: ListOptions["marked"]) => void) | undefined;
  let live: BookCanvas | undefined;

  /** by the quarters that one has gone back; 0 for today */
  const dotsAt = new Map<number, BookDots>();

  function dotsOf(customers: Columns, quarter: QuarterView | null): BookDots {
    const step = quarter?.step ?? 0;
    const known = dotsAt.get(step);
    if (known) return known;
    const dots = quarter
      ? bookDotsAt(customers, quarter.quarters, step, facts.storeGap)
      : bookDots(customers, facts.storeGap);
    dotsAt.set(step, dots);
    return dots;
  }

  function bookOf(customers: Columns, rows: Uint32Array, quarter: QuarterView | null): Book {
    const now = dotsOf(customers, null);
    const dots = dotsOf(customers, quarter);
    const {persona: personas} = customers.dictionaries;
    const nameOf = customers.texts.key;
    const describe = (row: number): string => {
      const known = {...customerAt(customers, row), ratio: dots.silence[row]};
      if (quarter === null) return dotText(known, format);
      const then = {persona: personas[dots.persona[row]] ?? "", spentYear: dots.spend[row], risk: null, atRisk: null};
      return dotText({...known, ...then}, format, {asOf: quarter.day});
    };
    return {
      dots,
      area: now.atRisk,
      rows,
      extent: bookExtent(bookCells(now, rows, personas)),
      format,
      describe,
      onMark: (marked) => {
        const clear = () => {
          live?.clear();
          show?.();
        };
        show?.(
          marked
            ? {rows: marked, text: `Only the ${quantity(format, marked.size, "customer")} marked`, clear}
            : undefined
        );
      },
      onOpen: (row) => customerView().open(nameOf(row))
    };
  }

  return {
    ...page,
    listed: (customers: Columns | null) =>
      customers ? `${listedNote(customers.length, summary, format)} ${paceNote(customers, format)}`.trim() : "",
    /** `ask` gives churn.json, when a customer is first opened */
    list: ({filters}: Selection, customers: Columns | null, ask: () => Promise<Churn>) => {
      if (customers === null) {
        return groupTable(cube, dimensions, filters, {...table, saveAs: listName("customers", summary, filters)});
      }
      const view = customerView();
      let found: Uint32Array = new Uint32Array();
      const onFound = (rows: Uint32Array) => view.found((found = rows));
      show = (marked) => {
        const list = customerList(customers, filters, {...table, summary, dimensions, rules, onFound, marked});
        view.update(list, found, {
          customers,
          address: table.address,
          format,
          card: (customer) => customerCard(customer, facts),
          more: (customer) => customerMore(customer, {summary, format, churn: () => (churn ??= ask())})
        });
      };
      show();
      return view.element;
    },
    /** brings the picture of all customers (`card`) to life where every customer is there to be drawn */
    book: (
      card: HTMLElement,
      {filters}: Selection,
      {customers, quarter}: {customers: Columns | null; quarter: QuarterView | null}
    ) => {
      if (customers?.length === summary.totals.customers && typeof ResizeObserver !== "undefined") {
        void import("./bookCanvas.js").then(({bookCanvas}) => {
          const rows = customerRows(customers, dimensions, filters);
          live ??= bookCanvas(card);
          live.update(bookOf(customers, rows, quarter));
        });
      }
      return card;
    },
    /** `ask` gives quarters.arrow, on the first step back */
    quarterChoice: (ask: () => Promise<ArrayBuffer>) =>
      quarterChoice(summary.quarters, {asOf: summary.dataAsOf, format, ask: async () => decode(await ask())}),
    /** beside the list, while the picture shows an earlier quarter */
    listDay: (quarter: QuarterView | null) =>
      quarter === null ? "" : `The list is as of ${format.date(summary.dataAsOf)}: only the picture goes back in time.`,
    names: exportNote(summary),
    privacy: privacyNote(summary),
    noRisk: noRiskSentence(summary),
    horizon: quantity(format, summary.period.days, "day"),
    basis: valueBasis(value)
  };
}
