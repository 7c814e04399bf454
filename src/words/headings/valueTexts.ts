import type {PersonaValue} from "../../charts/valueByPersona.js";
import type {Value} from "../../../loaders/contract/value.js";

/** What the value by persona is where there is no forecast, and why those who are lapsing have one; nothing where it goes without saying. */
export function valueTexts(
  rows: readonly PersonaValue[],
  {method}: Pick<Value, "method">
): {heading?: string; caption?: string; note?: string} {
  if (method !== "model") {
    return {
      heading: "Margin of the last twelve months by persona",
      caption:
        "Margin of each persona’s customers over the last twelve months, for want of a forecast, and of one customer."
    };
  }
  const lapsing = rows.some(({persona, customerValue}) => persona.startsWith("Laps") && customerValue > 0);
  return lapsing
    ? {
        note: "Lapsing is no end: value counts all who are expected back within twelve months, churn risk the next order only."
      }
    : {};
}
