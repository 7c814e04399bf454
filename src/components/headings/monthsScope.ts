import type {Dimension} from "../../../loaders/members/dimensions.js";
import {listText} from "../listText.js";
import {ignoredByMonths} from "../rows/monthRows.js";
import type {Selection} from "../select.js";

/** Says which of the filters that are set the months cannot answer; nothing where they answer all. */
export function monthsScope({filters}: Selection, dimensions: readonly Dimension[]): string {
  const ignored = ignoredByMonths(dimensions, filters).map(({label}) => label.toLowerCase());
  if (ignored.length === 0) return "";
  return `All customers as far as ${listText(ignored)} ${ignored.length === 1 ? "goes" : "go"}: months are kept by persona and country only.`;
}
