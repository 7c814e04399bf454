import {charts} from "./charts.js";
import type {ChartEntry} from "./registry/entry.js";
import {numberCharts} from "./registry/numbers.js";

/**
 * Everything that can be embedded, once, in the order of the gallery. An id is a promise to whoever embeds it: it is
 * never renamed or taken away.
 */
export const registry: readonly ChartEntry[] = [...charts, ...numberCharts];
