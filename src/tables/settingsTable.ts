import type {Formatter} from "../charts/format.js";
import type {Actions} from "../../loaders/contract/actions.js";
import type {Churn} from "../../loaders/contract/churn.js";
import type {Personas} from "../../loaders/contract/personas.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {factTable} from "./factTable.js";
import {quantity} from "../words/quantity.js";

/** The sizes and settings of this run. */
export function settingsTable(
  {store, window, totals, vips}: Summary,
  {personas, churn, actions}: {personas: Personas; churn: Churn; actions: Actions},
  format: Formatter
): HTMLElement {
  const {grossMargin, annualDiscountRate} = actions.economics;
  const rows = [
    ["Store", `${store.name}, amounts in ${store.currency}, days in ${store.timezone}`],
    ["Window", `${format.date(window.from)} to ${format.date(window.to)}`],
    ["Customers", format.count(totals.customers)],
    ["Orders", format.count(totals.orders)],
    ["Order lines", format.count(totals.orderLines)],
    ["VIPs", `${format.count(vips.customers)}, the top ${format.percent(actions.vipShare)} by spend`],
    ["Personas", `${format.count(personas.count)}, seed ${String(personas.seed)}`],
    ["Churn horizon", quantity(format, churn.horizonDays, "day")],
    ["Gross margin", format.percent(grossMargin)],
    ["Discount rate", `${format.percent(annualDiscountRate)} a year`]
  ];
  return factTable(["Setting", "This run"], rows, {caption: "Sizes and settings of this run", words: [1]});
}
