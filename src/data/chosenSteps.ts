import type {BridgePeriod, BridgeStep} from "../../loaders/contract/bridge.js";
import type {Columns} from "./decode.js";

/** Where customers.arrow has what a customer did in the newest period of a length. */
const columnOf: Record<BridgePeriod, string> = {month: "bridgeMonth", quarter: "bridgeQuarter", year: "bridgeYear"};

export interface ChosenSteps {
  period: BridgePeriod;
  steps: BridgeStep[];
  /** whether the customer of a row took one of them */
  isIn: (row: number) => boolean;
}

/** The steps of the revenue's bridge that an address asks for, `?step=stopped&period=year`; undefined where it asks for none. */
export function chosenSteps(query: string, {columns, dictionaries}: Columns): ChosenSteps | undefined {
  const params = new URLSearchParams(query);
  const period = params.get("period") ?? "";
  const column = Object.hasOwn(columnOf, period) ? columnOf[period as BridgePeriod] : "";
  const known = dictionaries[column] ?? [];
  const steps = params
    .getAll("step")
    .flatMap((step) => step.split(","))
    .filter((step) => step !== "" && known.includes(step)) as BridgeStep[];
  if (steps.length === 0) return undefined;
  const codes = new Set(steps.map((step) => known.indexOf(step)));
  return {period: period as BridgePeriod, steps, isIn: (row) => codes.has(columns[column][row])};
}
