import {besideOf} from "./data/besideOf.js";
import type {Columns} from "./data/decode.js";
import type {Selection} from "./filters/select.js";
import {besideNames} from "./words/compare/besideNames.js";
import {besideNotice} from "./words/compare/besideNotice.js";
import {isComparable} from "./words/isComparable.js";
import type {Dimension} from "../loaders/contract/dimensions.js";

export {comparedFigure} from "./figures/compare/comparedFigure.js";
export {comparedNumber} from "./figures/compare/comparedNumber.js";

/** Why a page's selection cannot be compared as its reader asks; "" where it can, and where nothing is asked. */
export function comparedNotice(
  {filters, compare = ""}: Selection,
  {cube, dimensions}: {cube: Columns; dimensions: readonly Dimension[]}
): string {
  if (compare === "") return "";
  if (compare === "before") return isComparable({filters}) ? "" : choosesBySince;
  return besideNotice(besideOf(cube, dimensions, {filters, compare}), besideNames(filters, compare, dimensions));
}

const choosesBySince =
  "These filters choose customers by what they have done since the period before, so the two periods cannot be compared for them. Filters on the country alone leave that open.";
