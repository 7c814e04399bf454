import type {Book, BookCanvas} from "./bookCanvas.js";
import {bookCells} from "./data/bookCells.js";
import {bookDots} from "./data/bookDots.js";
import {customerAt} from "./data/customerAt.js";
import {customerRows} from "./data/customerRows.js";
import type {Columns} from "./data/decode.js";
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
import {customerList} from "./tables/customerList.js";
import type {ListOptions} from "./tables/customerList.js";
import {groupTable} from "./tables/groupTable.js";
import {listName} from "./tables/listName.js";
import {dotText} from "./words/customer/dotText.js";
import {exportNote} from "./words/exportNote.js";
import {listedNote} from "./words/headlines/listedNote.js";
import {noRiskSentence} from "./words/noRiskSentence.js";
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

  function bookOf(customers: Columns, rows: Uint32Array): Book {
    const dots = bookDots(customers, facts.storeGap);
    const nameOf = customers.texts.key;
    return {
      dots,
      rows,
      cells: bookCells(dots, rows, customers.dictionaries.persona),
      format,
      describe: (row) => dotText({...customerAt(customers, row), ratio: dots.silence[row]}, format),
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
    listed: (customers: Columns | null) => (customers ? listedNote(customers.length, summary, format) : ""),
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
    book: (card: HTMLElement, {filters}: Selection, customers: Columns | null) => {
      if (customers?.length === summary.totals.customers && typeof ResizeObserver !== "undefined") {
        void import("./bookCanvas.js").then(({bookCanvas}) => {
          const rows = customerRows(customers, dimensions, filters);
          live ??= bookCanvas(card);
          live.update(bookOf(customers, rows));
        });
      }
      return card;
    },
    names: exportNote(summary),
    privacy: privacyNote(summary),
    noRisk: noRiskSentence(summary),
    horizon: quantity(format, summary.period.days, "day"),
    basis: value.basis
  };
}
