import {driversHeadline} from "./figures/driversHeadline.js";
import {coefficientTable} from "./tables/coefficientTable.js";
import {driverSentence} from "./words/headlines/driverSentence.js";
import {sentenceList} from "./words/sentenceList.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** The model's coefficients, and the study put to the test. */
export async function openDrivers(files: Files<"study.json" | "churn.json">) {
  const page = await openPage(files, {
    texts: [driversHeadline],
    charts: async () => (await import("./driversCharts.js")).driversCharts
  });
  const {members, format} = page;
  const {"study.json": study, "churn.json": churn} = members;
  return {
    ...page,
    strongest: driverSentence(churn, format),
    coefficients: () => coefficientTable("coefficients" in churn ? churn.coefficients : [], format),
    claim: {frequency: format.fixed(study.claim.frequency), monetary: format.fixed(study.claim.monetary)},
    verdict: () => sentenceList("missing" in study ? study.missing : study.verdict)
  };
}
