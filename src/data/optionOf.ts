import type {Dimension} from "../../loaders/contract/dimensions.js";
import {findDimension} from "./findDimension.js";

/** What an address calls an action. */
export function optionOf(action: string, dimensions: readonly Dimension[]): string {
  const {values, options} = findDimension(dimensions, "action");
  const code = values.indexOf(action);
  const option = options.find(({values}) => values.includes(code));
  if (option === undefined) throw new Error(`no option for the action: ${action}`);
  return option.slug;
}
