import {churnCharts} from "./registry/churn.js";
import type {ChartEntry} from "./registry/entry.js";
import {groupCharts} from "./registry/groups.js";
import {modelCharts} from "./registry/models.js";
import {overviewCharts} from "./registry/overview.js";
import {timingCharts} from "./registry/timing.js";
import {valueCharts} from "./registry/value.js";

/** The charts that stand on the pages: the registry without its number cards and headlines, which pages write as text. */
export const charts: readonly ChartEntry[] = [
  ...overviewCharts,
  ...churnCharts,
  ...modelCharts,
  ...timingCharts,
  ...groupCharts,
  ...valueCharts
];
