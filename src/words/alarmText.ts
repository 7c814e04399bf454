import type {Alarm} from "../../loaders/contract/alarms.js";
import type {Formatter} from "../charts/format.js";
import {quantity} from "./quantity.js";
import {smallShare} from "./smallShare.js";

/** What was found, without a full stop, and what it does to which numbers. */
export function alarmText(alarm: Alarm, {format, horizonDays}: {format: Formatter; horizonDays: number}) {
  const {id, count, share, revenueShare, usualDays, more, from, to} = alarm;
  const part = (value: number | null) => smallShare(format, value ?? 0);
  const span = `from ${format.date(from)} to ${format.date(to)}`;
  const usual =
    usualDays === 0 ? "hardly a day usually passes without one" : `usually at most ${format.days(usualDays)}`;
  const texts: Record<Alarm["id"], () => {what: string; effect: string}> = {
    "duplicate-lines": () => ({
      what: `${quantity(format, count, "order line")} (${part(share)}) ${count === 1 ? "is an exact copy" : "are exact copies"} of another`,
      effect: `If they were entered twice, revenue, spend and order values are ${part(revenueShare)} too high; the numbers of orders and customers are right.`
    }),
    "orders-in-two-files": () => ({
      what: `${quantity(format, count, "order")} (${part(share)}) ${count === 1 ? "stands" : "stand"} alike in two source files`,
      effect: `Their lines are counted twice: ${part(revenueShare)} of the revenue, of spend and of order values is none. The number of orders is right.`
    }),
    "one-day": () => ({
      what: `${part(share)} of all orders (${format.count(count)}) bear one date, ${format.date(from)}${others(more, "day", format)}`,
      effect:
        "If that is the day of an import, the recency of their customers, churn risks, the curves of silence and the months are wrong."
    }),
    gap: () => ({
      what: `No order came ${span}, for ${format.days(count)} (${usual})${others(more, "gap", format)}`,
      effect:
        "If orders are missing there, revenue and orders are too low, and customers look as if they had been silent: churn risks, values, the curves of silence and changes are off."
    }),
    "days-missing": () => ({
      what: `The last ${format.days(count)} hold no order, ${span} (${usual})`,
      effect:
        "If orders are missing there, every customer looks that much longer silent: churn risks are too high, values and the newest month too low."
    }),
    "guest-id": () => ({
      what: `${count === 1 ? "A customer id reads" : `${format.count(count)} customer ids read`} like a guest’s: ${part(share)} of the orders, ${part(revenueShare)} of the revenue`,
      effect:
        "Many people are taken for one: orders, spend, value and churn risk mean nothing there, and the personas lean that way. Leave such ids empty, and their lines are not counted."
    }),
    "one-customer": () => ({
      what: `One customer brought ${part(revenueShare)} of the revenue`,
      effect: "Revenue, averages, months, changes and value follow that one; counts and medians tell of the others."
    }),
    "lapsed-base": () => ({
      what:
        usualDays === 0
          ? `Fewer than one customer in ten orders again within ${format.days(horizonDays)}, whenever the last order was`
          : `${part(share)} of the customers have been silent for so long, ${format.days(usualDays)} or longer, that fewer than one in ten like them orders again within ${format.days(horizonDays)}`,
      effect:
        "Numbers of customers, means and sums of risk tell mostly of people who left; the personas set those who are left against them."
    })
  };
  return texts[id]();
}

function others(more: number, one: string, format: Formatter): string {
  return more === 0 ? "" : `, and ${quantity(format, more, `more such ${one}`)}`;
}
