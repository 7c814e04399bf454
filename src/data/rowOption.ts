import type {Dimension} from "../../loaders/contract/dimensions.js";

type Option = Dimension["options"][number];

/**
 * The filter's option that a row of numbers stands for: of the value that one of its words is, or, where it has no words,
 * of the value in its place, or of that which `bandOf` tells. Undefined where it sums up several.
 */
export function rowOption(
  cells: readonly (string | number | null)[],
  place: number,
  {values, options}: Dimension,
  bandOf?: (cells: readonly (string | number | null)[]) => number
): Option | undefined {
  if (bandOf) return options.find((option) => option.values.includes(bandOf(cells)));
  const words = cells.filter((cell) => typeof cell === "string");
  const value = words.length === 0 ? place : words.map((word) => values.indexOf(word)).find((code) => code >= 0);
  return options.find((option) => value !== undefined && option.values.includes(value));
}
