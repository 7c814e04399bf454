import {reasonName} from "./charts/reasonName.js";
import {fetchBuild} from "./data/fetchBuild.js";
import {methodsHeadline} from "./figures/methodsHeadline.js";
import {alarmTable} from "./tables/alarmTable.js";
import {buildTable} from "./tables/buildTable.js";
import {churnCardTable} from "./tables/churnCardTable.js";
import {personasCardTable} from "./tables/personasCardTable.js";
import {qualityTable} from "./tables/qualityTable.js";
import {settingsTable} from "./tables/settingsTable.js";
import {valueCardTable} from "./tables/valueCardTable.js";
import {lossRange} from "./words/lossRange.js";
import {returnsNote} from "./words/returnsNote.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** Order lines and what is odd about them, the cards of the models, and this run. */
export async function openMethods(
  files: Files<"value.json" | "quality.json" | "personas.json" | "churn.json" | "actions.json">
) {
  const page = await openPage(files, {
    texts: [methodsHeadline],
    charts: async () => (await import("./methodsCharts.js")).methodsCharts
  });
  const {members, format} = page;
  const {"summary.json": summary, "quality.json": quality, "personas.json": personas} = members;
  const {"churn.json": churn, "actions.json": actions, "value.json": value} = members;
  return {
    ...page,
    lines: () => qualityTable(quality, {format, reasonName}),
    alarms: () => alarmTable(quality, {format, horizonDays: summary.period.days}),
    returns: returnsNote(summary, quality, format),
    loss: summary.lossCheck ? `Here, ${lossRange(summary, format)}.` : "",
    churnCard: () => churnCardTable(churn, format),
    valueCard: () => valueCardTable(value, format),
    personasCard: () => personasCardTable(personas, format),
    settings: () => settingsTable(summary, {personas, churn, actions}, format),
    build: async () => buildTable(await fetchBuild(), format)
  };
}
