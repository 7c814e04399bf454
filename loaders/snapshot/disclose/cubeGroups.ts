import {moneyMeasures, type CubeMeasure} from "../../contract/columns.js";
import type {DimensionId, Dimensions} from "../../contract/dimensions.js";
import type {Cube} from "../cube.js";
import type {Group} from "../disclose.js";

const hundredthsOfPercent = 10_000;

/** What a cube says of the values of a dimension, by their labels: money in major units, risk in whole risks. */
export function cubeGroups(
  {cells, codes, measures}: Cube<CubeMeasure>,
  {dimensions}: Dimensions,
  dimension: string
): ReadonlyMap<string, Group> {
  const id = dimension as DimensionId;
  const labels = dimensions.find((one) => one.id === id)?.values ?? [];
  const all = Array.from({length: cells}, (_, cell) => cell);
  return new Map(
    labels.map((label, code) => {
      const own = all.filter((cell) => codes[id][cell] === code);
      const sum = (measure: string) =>
        own.reduce((total, cell) => total + measures[measure as CubeMeasure][cell], 0) / scaleOf(measure);
      return [label, {customers: sum("customers"), sum}];
    })
  );
}

function scaleOf(measure: string): number {
  if (measure === "riskSum") return hundredthsOfPercent;
  return moneyMeasures.includes(measure) ? 100 : 1;
}
