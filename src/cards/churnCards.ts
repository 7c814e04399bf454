import {numberCards} from "./numberCards.js";
import {churnNumbers} from "../words/numbers/churnNumbers.js";

/** churnNumbers as cards. */
export function churnCards(...about: Parameters<typeof churnNumbers>) {
  return numberCards(churnNumbers(...about));
}
