import {html} from "htl";
import type {Profit} from "../../loaders/contract/profit.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {profitRows} from "../data/profitRows.js";
import {profitMissing} from "../words/profitMissing.js";
import {unscoredPanel} from "./unscoredPanel.js";

/** The one card in place of all that would show what actions bring, where nothing is told of it or none is due; else nothing. */
export function untoldProfit(
  profit: Pick<Profit, "missing" | "actions" | "policy">,
  summary: Pick<Summary, "model">
): HTMLElement | "" {
  const missing = profitMissing(profit, summary);
  if (missing === null) {
    if (profit.policy === "profit" || profitRows(profit).length > 0) return "";
    return unscoredPanel("No action is due", ["No customer meets a rule today: there is nothing to cost or to bring."]);
  }
  const {missing: what} = profit;
  return unscoredPanel("What actions would bring is not shown", [
    missing.sentence,
    what === "risk"
      ? "Whom to contact goes by what customers did, and who spent most in the last twelve months comes first."
      : "Whom to contact goes by the churn risk, and who spent most in the last twelve months comes first.",
    html`<span
      >What an action changes, a campaign that holds some customers out can measure all the same.
      <a href="./evidence.html#how-accurate-is-the-model">How the model was tested</a></span
    >`
  ]);
}
