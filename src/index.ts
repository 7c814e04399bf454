import {averageCustomerValue} from "./figures/averageCustomerValue.js";
import {customers} from "./figures/customers.js";
import {overviewHeadline} from "./figures/overviewHeadline.js";
import {revenue} from "./figures/revenue.js";
import {revenueAtRisk} from "./figures/revenueAtRisk.js";
import {topSegment} from "./figures/topSegment.js";
import {alarmLine} from "./words/alarmLine.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** The Overview, and what is odd about its data. */
export async function openOverview(files: Files<"actions.json" | "bridge.json" | "quality.json" | "monthly.arrow">) {
  const page = await openPage(files, {
    texts: [overviewHeadline, customers, revenue, averageCustomerValue, topSegment, revenueAtRisk],
    charts: async () => (await import("./indexCharts.js")).indexCharts
  });
  const {members, format} = page;
  const {"summary.json": summary, "quality.json": quality} = members;
  return {...page, alarms: alarmLine(quality, {format, horizonDays: summary.period.days})};
}
