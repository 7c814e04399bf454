import type {Profit} from "../../loaders/contract/profit.js";
import type {Formatter} from "../charts/format.js";
import {drivesAway} from "../data/drivesAway.js";
import {isPriced} from "../data/isPriced.js";
import {profitRows} from "../data/profitRows.js";
import {effectsNote} from "./effectsNote.js";
import {listText} from "./listText.js";

/** What of the actions' profit is assumption, what is left out, and what more room or money would bring. */
export function profitNote(profit: Profit, format: Formatter): string {
  const rows = profitRows(profit);
  if (rows.length === 0) return "";
  const unpriced = rows.filter((row) => !isPriced(row)).map(({action}) => action);
  const sentences = [effectsNote(rows)];
  if (unpriced.length > 0) {
    sentences.push(`No cost is given for ${listText(unpriced)}, so what it would bring is before costs.`);
  }
  for (const {action, price} of rows) {
    if (price !== null && price > 0) {
      sentences.push(`Room for one more ${action} would bring ${format.money(price)}.`);
    }
  }
  const {choice, expected} = profit;
  if (expected !== null && expected.customers > 0) {
    sentences.push(
      `Together ${format.money(expected.low)} to ${format.money(expected.high)}: 95 times in 100, as far as luck and a refit of the churn model go.`
    );
  }
  if (choice !== null) {
    const never = profit.actions.filter(({expected}) => expected === null).map(({action}) => action);
    if (never.length > 0) {
      sentences.push(
        `No effect is given for ${listText(never)}, so nobody is chosen for ${never.length === 1 ? "it" : "them"}.`
      );
    }
    const away = profit.actions.filter(drivesAway).map(({action}) => action);
    if (away.length > 0) {
      const its = away.length === 1 ? "it drives" : "they drive";
      sentences.push(`Nobody is chosen for ${listText(away)}: campaigns measured that ${its} customers away.`);
    }
    if (choice.budgetPrice !== null && choice.budgetPrice > 0) {
      sentences.push(`${format.money(1)} more in the budget would bring ${format.money(choice.budgetPrice)}.`);
    }
    sentences.push(
      choice.gap < 5e-5
        ? "No choice within the limits would bring more."
        : `No choice within the limits would bring more than ${format.percent(choice.gap, 2)} above this one.`
    );
  }
  return sentences.join(" ");
}
