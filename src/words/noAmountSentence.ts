import {noAmountHeading} from "./noAmountHeading.js";

/** Why no amount at risk is shown where there are risks, in the same words everywhere. */
export const noAmountSentence = `${noAmountHeading}: tested on an earlier day, the forecast was less than half, or more than double, of what was then lost.`;
