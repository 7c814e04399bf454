import {numberCards} from "./numberCards.js";
import {valueNumbers} from "./numbers/valueNumbers.js";

/** valueNumbers as cards. */
export function valueCards(...about: Parameters<typeof valueNumbers>) {
  return numberCards(valueNumbers(...about));
}
