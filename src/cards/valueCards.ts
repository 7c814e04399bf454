import {numberCards} from "./numberCards.js";
import {valueNumbers} from "../words/numbers/valueNumbers.js";

/** valueNumbers as cards. */
export function valueCards(...about: Parameters<typeof valueNumbers>) {
  return numberCards(valueNumbers(...about));
}
