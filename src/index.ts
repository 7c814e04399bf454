import {firstActions} from "./cards/firstActions.js";
import {actionRows} from "./data/actionRows.js";
import {harmfulActions, neverPaying} from "./data/neverPaying.js";
import {overviewHeadline} from "./figures/overviewHeadline.js";
import {recentCustomers} from "./figures/recentCustomers.js";
import {recentRevenue} from "./figures/recentRevenue.js";
import {recentSpend} from "./figures/recentSpend.js";
import {periodChoice} from "./filters/periodChoice.js";
import type {Selection} from "./filters/select.js";
import {alarmLine} from "./words/alarmLine.js";
import {trustLine} from "./words/trustLine.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** The Overview: what changed, what to do about it, and how far to trust it. */
export async function openOverview(
  files: Files<"actions.json" | "bridge.json" | "profit.json" | "quality.json" | "monthly.arrow">
) {
  const page = await openPage(files, {
    texts: [overviewHeadline, recentRevenue, recentCustomers, recentSpend],
    charts: async () => (await import("./indexCharts.js")).indexCharts
  });
  const {members, format, scored} = page;
  const {"summary.json": summary, "quality.json": quality} = members;
  const {rules} = members["actions.json"];
  const never = neverPaying(members["profit.json"]);
  const harmful = harmfulActions(members["profit.json"]);
  const {dimensions} = members["dimensions.json"];
  return {
    ...page,
    comparison: periodChoice(members["bridge.json"]),
    todo: (selection: Selection) =>
      firstActions(
        actionRows(selection, dimensions, {scored}),
        {rules, dimensions, filters: selection.filters, never, harmful},
        format
      ),
    trust: trustLine(summary, quality, format),
    alarms: alarmLine(quality, {format, horizonDays: summary.period.days})
  };
}
