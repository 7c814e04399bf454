import {churnCharts} from "./registry/churn.js";
import {groupCharts} from "./registry/groups.js";
import {modelCharts} from "./registry/models.js";
import {numberCharts} from "./registry/numbers.js";
import {overviewCharts} from "./registry/overview.js";
import {timingCharts} from "./registry/timing.js";
import {valueCharts} from "./registry/value.js";
import type {ChartEntry} from "./registry/entry.js";

/**
 * Every chart, once, in the order of the gallery. An id is a promise to whoever embeds it: it is never renamed or
 * taken away.
 */
export const registry: readonly ChartEntry[] = [
  ...overviewCharts,
  ...churnCharts,
  ...modelCharts,
  ...timingCharts,
  ...groupCharts,
  ...valueCharts,
  ...numberCharts
];
