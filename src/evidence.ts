import {reasonName} from "./charts/reasonName.js";
import {fetchBuild} from "./data/fetchBuild.js";
import {methodsHeadline} from "./figures/methodsHeadline.js";
import {modelAuc} from "./figures/modelAuc.js";
import {modelBrier} from "./figures/modelBrier.js";
import {alarmTable} from "./tables/alarmTable.js";
import {baselineTable} from "./tables/baselineTable.js";
import {buildTable} from "./tables/buildTable.js";
import {churnCardTable} from "./tables/churnCardTable.js";
import {coefficientTable} from "./tables/coefficientTable.js";
import {personasCardTable} from "./tables/personasCardTable.js";
import {profitCardTable} from "./tables/profitCardTable.js";
import {qualityTable} from "./tables/qualityTable.js";
import {settingsTable} from "./tables/settingsTable.js";
import {valueCardTable} from "./tables/valueCardTable.js";
import {untrainedNote} from "./words/untrainedNote.js";
import {exceptionSentence} from "./words/headlines/exceptionSentence.js";
import {driverSentence} from "./words/headlines/driverSentence.js";
import {modelSentence} from "./words/headlines/modelSentence.js";
import {testsSentence} from "./words/headlines/testsSentence.js";
import {lossRange} from "./words/lossRange.js";
import {noRiskSentence} from "./words/noRiskSentence.js";
import {returnsNote} from "./words/returnsNote.js";
import {quantity} from "./words/quantity.js";
import {sentenceList} from "./words/sentenceList.js";
import {openUnfilteredPage} from "./unfilteredPage.js";
import type {Files} from "./unfilteredPage.js";

/** What the words mean, what the models are worth, every coefficient, order lines and what is odd about them, and this run. */
export async function openEvidence(
  files: Files<
    "value.json" | "quality.json" | "personas.json" | "study.json" | "churn.json" | "actions.json" | "profit.json"
  >
) {
  const page = await openUnfilteredPage(files, {
    texts: [modelAuc, modelBrier, methodsHeadline],
    charts: async () => (await import("./evidenceCharts.js")).evidenceCharts
  });
  const {members, format} = page;
  const {"summary.json": summary, "quality.json": quality, "personas.json": personas, "study.json": study} = members;
  const {"churn.json": churn, "actions.json": actions, "value.json": value, "profit.json": profit} = members;
  return {
    ...page,
    verdict: [modelSentence(churn) || noRiskSentence(summary), exceptionSentence(churn, summary, format)]
      .filter(Boolean)
      .join(" "),
    horizon: quantity(format, churn.horizonDays, "day"),
    untrained: untrainedNote(churn),
    strongest: driverSentence(churn, format),
    tests: testsSentence(churn, format),
    baselines: () => baselineTable(churn, format),
    holdout: value.holdout?.sentence ?? value.missing.join(" "),
    coefficients: () => coefficientTable("coefficients" in churn ? churn.coefficients : [], format),
    claim: {frequency: format.fixed(study.claim.frequency), monetary: format.fixed(study.claim.monetary)},
    study: () => sentenceList("missing" in study ? study.missing : study.verdict),
    lines: () => qualityTable(quality, {format, reasonName}),
    alarms: () => alarmTable(quality, {format, horizonDays: summary.period.days}),
    returns: returnsNote(summary, quality, format),
    loss: summary.lossCheck ? `Here, ${lossRange(summary, format)}.` : "",
    churnCard: () => churnCardTable(churn, format),
    valueCard: () => valueCardTable(value, format),
    choice:
      profit.policy === "profit"
        ? ": of the actions that they allow, each customer gets the one that together with the others’ brings most within budget and capacities"
        : " in order, and the first that matches wins",
    profitCard: () => profitCardTable(profit, summary, format),
    personasCard: () => personasCardTable(personas, format),
    settings: () => settingsTable(summary, {personas, churn, actions}, format),
    build: async () => buildTable(await fetchBuild(), format)
  };
}
