import {numberCard} from "./cards/numberCard.js";
import {thresholdRow} from "./data/thresholdRow.js";
import {churnHeadline} from "./figures/churnHeadline.js";
import {meanChurnRisk} from "./figures/meanChurnRisk.js";
import {modelAuc} from "./figures/modelAuc.js";
import {modelBrier} from "./figures/modelBrier.js";
import type {Selection} from "./filters/select.js";
import {thresholdSlider} from "./filters/thresholdSlider.js";
import {baselineTable} from "./tables/baselineTable.js";
import {modelSentence} from "./words/headlines/modelSentence.js";
import {testsSentence} from "./words/headlines/testsSentence.js";
import {thresholdSentence} from "./words/headlines/thresholdSentence.js";
import {noRiskSentence} from "./words/noRiskSentence.js";
import {churnNumbers} from "./words/numbers/churnNumbers.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** Who is likely to leave, how well the model knows, and the threshold that a reader sets. */
export async function openChurn(files: Files<"churn.json" | "actions.json">) {
  const page = await openPage(files, {
    texts: [churnHeadline, meanChurnRisk, modelAuc, modelBrier],
    charts: async () => (await import("./churnCharts.js")).churnCharts
  });
  const {members, format} = page;
  const {"summary.json": summary, "churn.json": churn, "actions.json": actions} = members;
  return {
    ...page,
    model: modelSentence(churn),
    tests: testsSentence(churn, format),
    atRisk: (selection: Selection) => numberCard(churnNumbers(churn, selection, format).atRisk),
    baselines: () => baselineTable(churn, format),
    slider: thresholdSlider({format}),
    outcome: (threshold: number) =>
      thresholdSentence(
        thresholdRow(churn, threshold),
        {economics: actions.economics, comesAnyway: "missing" in churn ? null : churn.comesAnyway},
        format
      ) || noRiskSentence(summary)
  };
}
