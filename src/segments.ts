import {personaPlays} from "./cards/personaPlays.js";
import {personaPlaces} from "./data/personaPlaces.js";
import {segmentsHeadline} from "./figures/segmentsHeadline.js";
import {topSegment} from "./figures/topSegment.js";
import {flowChoice} from "./filters/flowChoice.js";
import type {Selection} from "./filters/select.js";
import {rfmTable} from "./tables/rfmTable.js";
import {segmentMeans} from "./tables/segmentMeans.js";
import {segmentMedians} from "./tables/segmentMedians.js";
import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** The personas: what to do with each, their means and medians, and the classical groups. */
export async function openSegments(files: Files<"rfm.json" | "movement.json">) {
  const page = await openPage(files, {
    before: true,
    texts: [segmentsHeadline, topSegment],
    charts: async () => (await import("./segmentsCharts.js")).segmentsCharts
  });
  const {members, format, scored} = page;
  const {"summary.json": summary, "rfm.json": rfm} = members;
  const {dimensions} = members["dimensions.json"];
  return {
    ...page,
    flow: flowChoice(),
    plays: () => personaPlays(personaPlaces(summary.personas, dimensions), format),
    means: (selection: Selection) => segmentMeans(selection, dimensions, {format, scored}),
    medians: () => segmentMedians(summary.personas, format),
    rfm: () => rfmTable(rfm, format)
  };
}
