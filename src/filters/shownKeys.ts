import {supposedKeys} from "../data/supposedKeys.js";
import {dimensionIds} from "./dimensionIds.js";

/** What of an address changes what is shown: what a build has drawn is not that. */
export const shownKeys: readonly string[] = [...dimensionIds, "compare", "period", "base", ...supposedKeys];
