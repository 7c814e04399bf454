import {timingHeadline} from "./figures/timingHeadline.js";
import {monthChanges} from "./tables/monthChanges.js";
import {defectionSentence} from "./words/headlines/defectionSentence.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** When customers come back, and the season. */
export async function openTiming(files: Files<"timing.json" | "recency.json" | "monthly.arrow">) {
  const page = await openPage(files, {
    texts: [timingHeadline],
    charts: async () => (await import("./timingCharts.js")).timingCharts
  });
  const {members, format} = page;
  const {"timing.json": timing, "recency.json": recency} = members;
  return {
    ...page,
    defection: defectionSentence(recency, format),
    seasonNote: timing.season.note ?? "",
    months: () => monthChanges(timing, format),
    cohortNote: timing.cohortNote
  };
}
