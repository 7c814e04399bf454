import {html} from "htl";
import {unscoredPanel} from "./cards/unscoredPanel.js";
import {thresholdRow} from "./data/thresholdRow.js";
import {churnHeadline} from "./figures/churnHeadline.js";
import {driversHeadline} from "./figures/driversHeadline.js";
import {meanChurnRisk} from "./figures/meanChurnRisk.js";
import {revenueAtRisk} from "./figures/revenueAtRisk.js";
import {timingHeadline} from "./figures/timingHeadline.js";
import {thresholdSlider} from "./filters/thresholdSlider.js";
import {defectionSentence} from "./words/headlines/defectionSentence.js";
import {plainVerdict} from "./words/headlines/plainVerdict.js";
import {thresholdSentence} from "./words/headlines/thresholdSentence.js";
import {quantity} from "./words/quantity.js";
import {unscoredFacts} from "./words/unscoredFacts.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** Who is likely to leave, after which silence, what goes with it, and the threshold that a reader sets. */
export async function openChurn(files: Files<"churn.json" | "recency.json" | "timing.json" | "actions.json">) {
  const page = await openPage(files, {
    texts: [churnHeadline, meanChurnRisk, revenueAtRisk, timingHeadline, driversHeadline],
    charts: async () => (await import("./churnCharts.js")).churnCharts
  });
  const {members, format} = page;
  const {"churn.json": churn, "actions.json": actions, "summary.json": summary} = members;
  return {
    ...page,
    model: plainVerdict(churn, summary, format),
    horizon: quantity(format, members["recency.json"].horizonDays, "day"),
    defection: defectionSentence(members["recency.json"], format),
    slider: thresholdSlider({format}),
    unscored: churn.model.used
      ? ""
      : unscoredPanel("What is known without a churn risk", [...unscoredFacts(churn, format), elsewhere()]),
    outcome: (threshold: number) =>
      thresholdSentence(
        thresholdRow(churn, threshold),
        {
          economics: actions.economics,
          comesAnyway: "missing" in churn ? null : churn.comesAnyway,
          amount: summary.totals.revenueAtRisk !== null
        },
        format
      )
  };
}

function elsewhere(): HTMLElement {
  return html`<span
    >Actions go by what customers did, and no revenue is said to be at risk: <a href="./actions.html">Actions</a>,
    <a href="./evidence.html#how-accurate-is-the-model">how the model was tested</a>.</span
  >`;
}
