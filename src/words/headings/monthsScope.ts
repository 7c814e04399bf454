import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Columns} from "../../data/decode.js";
import {listText} from "../listText.js";
import {ignoredByMonths} from "../../data/monthRows.js";
import type {Selection} from "../../filters/select.js";

/** Says which of the filters that are set the months cannot answer; nothing where they answer all. */
export function monthsScope(
  monthly: Columns,
  dimensions: readonly Dimension[],
  {filters}: Pick<Selection, "filters">
): string {
  const ignored = ignoredByMonths(monthly, dimensions, filters).map(({label}) => label.toLowerCase());
  const asked = dimensions.filter(({id}) => filters[id] !== undefined);
  const fewNote =
    asked.length > ignored.length && asked.some(({approximate}) => approximate)
      ? "A month in which few of them ordered shows no number."
      : "";
  if (ignored.length === 0) return fewNote;
  const kept = ["persona", "country"].filter((id) => monthly.dictionaries[id].length > 1);
  const by = kept.length === 0 ? "for all customers together" : `by ${listText(kept)} only`;
  return `Not affected by ${listText(ignored, "or")}: months are kept ${by}.${fewNote && ` ${fewNote}`}`;
}
