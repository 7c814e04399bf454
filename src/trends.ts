import {nobodyReturns} from "./data/nobodyReturns.js";
import {revenue} from "./figures/revenue.js";
import {trendsHeadline} from "./figures/trendsHeadline.js";
import {monthChanges} from "./tables/monthChanges.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** Months, season and cohorts. */
export async function openTrends(
  files: Files<"timing.json" | "monthly.arrow" | "acquisition.json" | "campaigns.json">
) {
  const page = await openPage(files, {
    texts: [trendsHeadline, revenue],
    charts: async () => (await import("./trendsCharts.js")).trendsCharts
  });
  const {members, format} = page;
  const {"timing.json": timing} = members;
  return {
    ...page,
    seasonNote: timing.season.note ?? "",
    months: () => monthChanges(timing, format),
    cohortNote: nobodyReturns(timing, members["summary.json"])
      ? "No month’s new customers have ordered in a later month."
      : timing.cohortNote,
    acquisitionMissing: members["acquisition.json"].missing ?? ""
  };
}
