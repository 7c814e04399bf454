import type {Acquisition} from "../../loaders/contract/acquisition.js";
import type {Formatter} from "../charts/format.js";

/** What of the figures about new customers is left out, forecast or not what it may seem. */
export function acquisitionNote(
  {basis, burnInMonths, all, forecastScale, months}: Acquisition,
  format: Formatter,
  about: "brought" | "cost" | "paid"
): string {
  const sentences: string[] = [];
  if (burnInMonths > 0) {
    sentences.push(
      `The data’s first ${burnInMonths === 1 ? "1 month is" : `${format.count(burnInMonths)} months are`} left out: then old customers are seen for the first time as if they were new.`
    );
  }
  if (about !== "brought") {
    if (about === "cost") sentences.push("One more customer may cost more than the average.");
    if (months?.some(({burnIn, partial, spend}) => !burnIn && !partial && spend === null)) {
      sentences.push("Months whose spend is not known are left out.");
    }
    return sentences.join(" ");
  }
  if (basis === "revenue") {
    sentences.push("This is revenue, before what the goods cost: the store’s config gives no gross margin.");
  }
  if (all !== null && all.spend === null) sentences.push("What acquiring customers cost is not known.");
  if (forecastScale !== null) {
    sentences.push(
      `The forecast adds what the order model expects of those who are younger, times ${format.fixed(forecastScale, 2)}: so it came out for new customers over the last half year.`
    );
  }
  return sentences.join(" ");
}
