import {noAmountHeading} from "./noAmountHeading.js";

/** Why no amount at risk is shown where there are risks, in the same words everywhere. */
export const noAmountSentence = `${noAmountHeading}: at an earlier day the same sum was less than half, or more than double, of what was then lost.`;
