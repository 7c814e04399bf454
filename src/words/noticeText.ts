import type {Notice} from "../../loaders/contract/notices.js";
import type {Formatter} from "../charts/format.js";
import {quantity} from "./quantity.js";
import {smallShare} from "./smallShare.js";

/** What reading the files found, without a full stop, and what it does to which numbers. */
export function noticeText(notice: Notice, format: Formatter): {what: string; effect: string} {
  const {id, lines, share, swallowed, countries, customers, orders} = notice;
  // an aggregate site does not tell how few
  const some = (count: number | null, one: string, many?: string) =>
    count === null ? `A few ${many ?? `${one}s`}` : quantity(format, count, one, many);
  const texts: Record<Notice["id"], () => {what: string; effect: string}> = {
    unreadable: () => ({
      what: `${some(lines, "order line")} (${smallShare(format, share ?? 0)}) cannot be read or lie in the future`,
      effect: "They are left out: if they are orders, revenue, orders and customers are too low."
    }),
    orphans: () => ({
      what: `${some(lines, "order line finds", "order lines find")} no row in a table that is joined to ${lines === 1 ? "it" : "them"}`,
      effect:
        "What the table says of them is unknown: without a customer or a day they are left out, and revenue, orders and customers are too low."
    }),
    "date-forms": () => ({
      what: `${some(lines, "date has", "dates have")} another form than the rest`,
      effect: "Their order lines are left out: revenue, orders and customers are too low."
    }),
    "day-order": () => ({
      what: "No day of the month is above 12, and with day and month swapped fewer days are without an order",
      effect: "If they are swapped, recency, churn risks, the curves of silence and the months are wrong."
    }),
    "line-breaks": () => ({
      what:
        swallowed === 0
          ? `${some(lines, "order line")} ${lines === 1 ? "has" : "have"} line breaks inside of fields`
          : `${some(lines, "order line")} ${lines === 1 ? "has" : "have"} line breaks inside of fields, and what looks like ${some(swallowed, "more order line").toLowerCase()} in them`,
      effect:
        swallowed === 0
          ? "None: a note or an address may have several lines."
          : "If those are orders behind a stray quotation mark, they are missing: revenue, orders and customers are too low."
    }),
    "labels-cut": () => ({
      what: `${quantity(format, countries ?? 0, "country name was", "country names were")} longer than 100 characters and cut`,
      effect: "None but the name: is it the column of countries?"
    }),
    decimals: () => ({
      what: "Amounts that are not whole have three digits behind the decimal sign",
      effect: "If that sign stands between thousands, all money is a thousandth of what it was."
    }),
    "ids-alike": () => ({
      what: `${some(customers, "customer id stands", "customer ids stand")} both with “.0” behind ${customers === 1 ? "it" : "them"} and without`,
      effect:
        "Each counts as two customers: there are too many of them, and their orders, spend, value and churn risk are those of halves."
    }),
    "ids-folded": () => ({
      what: `${some(customers, "customer id differs", "customer ids differ")} from another only by blanks, case or leading zeros`,
      effect:
        "Each counts as a customer of its own: if they are the same, there are too many, and their orders, spend, value and churn risk are those of parts."
    }),
    "ids-shortened": () => ({
      what: `${some(customers, "customer id is a number", "customer ids are numbers")} that a spreadsheet has shortened`,
      effect: "Several customers may count as one: there may be too few, with too many orders."
    }),
    "shared-orders": () => ({
      what: `${some(orders, "order number stands", "order numbers stand")} with several customers`,
      effect: "An order of each is counted: if one of them is right, there are too many orders."
    }),
    "long-orders": () => ({
      what: `${some(orders, "order number has", "order numbers have")} lines more than 31 days apart`,
      effect:
        "Each counts as one order on its first day: if numbers are used again, there are too few orders, and recency and churn risks are off."
    }),
    "spread-orders": () => ({
      what: `${some(orders, "order number has", "order numbers have")} lines of several days`,
      effect: "Each counts as one order on its first day."
    })
  };
  return texts[id]();
}
