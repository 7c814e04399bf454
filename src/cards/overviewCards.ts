import {numberCards} from "./numberCards.js";
import {overviewNumbers} from "../words/numbers/overviewNumbers.js";

/** overviewNumbers as cards. */
export function overviewCards(...about: Parameters<typeof overviewNumbers>) {
  return numberCards(overviewNumbers(...about));
}
