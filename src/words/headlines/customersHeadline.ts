import type {Formatter} from "../../charts/format.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import {quantity} from "../quantity.js";
import type {Selection} from "../../filters/select.js";
import {smallShare} from "../smallShare.js";
import {major, shareOf} from "../../data/units.js";
import {nobody, selectionClause} from "./selectionClause.js";

/** "The 434 best customers (10%), who spent about £3.6K or more, bring in 61% of the revenue"; under filters, what those who remain bring in. */
export function customersHeadline(summary: Summary, selection: Selection, format: Formatter): string {
  const {totals} = selection;
  if (totals.customers === 0) return nobody;
  if (selection.filtered) {
    const have = totals.customers === 1 ? "has" : "have";
    const revenue = format.moneyCompact(major(totals.revenue));
    const share = smallShare(format, shareOf(major(totals.revenue), summary.totals.revenue));
    return `${selectionClause(selection, format)} ${have} brought in ${revenue}, ${share} of all revenue.`;
  }
  const {customers, minimumMonetary, revenueShare} = summary.vips;
  if (customers === 0 && summary.privacy.customers === "aggregate")
    return `${quantity(format, totals.customers, "customer")}, and fewer than ${summary.privacy.minimumGroup} of them VIPs.`;
  if (customers === 0) return `${quantity(format, totals.customers, "customer")}, and none of them a VIP.`;
  const best = customers === 1 ? "The best customer" : `The ${format.count(customers)} best customers`;
  const bring = customers === 1 ? "brings" : "bring";
  const share = format.percent(shareOf(customers, summary.totals.customers));
  const from = format.moneyCompact(minimumMonetary);
  return `${best} (${share}), who spent about ${from} or more, ${bring} in ${format.percent(revenueShare)} of the revenue.`;
}
