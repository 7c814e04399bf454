import type {Profit} from "../../../loaders/contract/profit.js";
import type {Summary} from "../../../loaders/contract/summary.js";
import type {Formatter} from "../../charts/format.js";
import {breakEvenRows} from "../../data/breakEvenRows.js";
import {isPriced} from "../../data/isPriced.js";
import {profitRows} from "../../data/profitRows.js";
import {breakEvenHeading} from "../headings/breakEvenHeading.js";
import {profitHeading} from "../headings/profitHeading.js";
import {profitMissing} from "../profitMissing.js";
import {listText} from "../listText.js";
import {quantity} from "../quantity.js";

/**
 * What the customers with an action are expected to bring, with how sure that is; where no effect is assumed, how well an action
 * must work to pay. Then what more room would bring, or more money.
 */
export function profitHeadline(profit: Profit, summary: Pick<Summary, "model">, format: Formatter): string {
  const missing = profitMissing(profit, summary);
  if (missing !== null) return missing.sentence;
  const {expected} = profit;
  if (profitRows(profit).length === 0) return "Nobody needs contacting; follow the segment’s plan.";
  if (expected === null || expected.customers === 0) {
    // of groups alone the whole is left out where it would tell of few
    if (profitRows(profit).some((row) => row.expected !== null)) return `${profitHeading(profit, format)}.`;
    const pays = breakEvenHeading(breakEvenRows(profit), format);
    return pays ? `${pays}.` : "What these actions cost is not known, nor how well they work.";
  }
  const {customers, profit: brings, low, high, outlay} = expected;
  const money = format.moneyCompact;
  const whose =
    profit.policy === "profit"
      ? "chosen"
      : profitRows(profit).some((row) => row.expected === null)
        ? "with an action whose effect is known"
        : "with an action due";
  const who = `The ${quantity(format, customers, "customer")} ${whose}`;
  const effects = profit.actions.some(({isMeasured}) => isMeasured)
    ? "if these effects hold"
    : "if the effects hold that the store assumes";
  const verb = customers === 1 ? "is" : "are";
  const amount = brings < 0 ? `to lose ${money(-brings)}` : `to bring ${money(brings)}`;
  return `${who} ${verb} expected ${amount} (${money(low)} to ${money(high)}) ${profitRows(profit).some(isPriced) ? `after ${money(outlay)} of costs` : "of margin, before any cost"}, ${effects}.${losing(profit, format)}${prices(profit, format)}`;
}

/** What rules give all the same though it loses: the whole has it in it, and is more without. */
function losing(profit: Profit, format: Formatter): string {
  const losses =
    profit.policy === "profit" ? [] : profitRows(profit).filter((row) => (row.expected?.profit ?? 0) < -0.5);
  if (losses.length === 0) return "";
  const names = listText(losses.map(({action}) => action));
  const told = profitRows(profit).filter((row) => row.expected !== null);
  // all of it is said to be lost already
  if (losses.length === told.length) return ` ${names} ${losses.length === 1 ? "is" : "are"} better left out.`;
  const lost = -losses.reduce((sum, row) => sum + row.expected!.profit, 0);
  return ` That counts a loss of ${format.moneyCompact(lost)} with ${names}, better left out.`;
}

function prices({actions, choice}: Profit, format: Formatter): string {
  const rooms = actions.flatMap(({action, price}) =>
    price !== null && price > 0 ? [` One more ${action} is worth ${format.money(price)}.`] : []
  );
  const more = choice?.budgetPrice ?? 0;
  return rooms.join("") + (more > 0 ? ` ${format.money(1)} more in the budget is worth ${format.money(more)}.` : "");
}
