import type {Profit} from "../../loaders/contract/profit.js";
import {neverPays} from "./neverPays.js";
import {profitRows} from "./profitRows.js";

/** The actions that are due and cannot earn back what they cost. */
export function neverPaying(profit: Profit): string[] {
  return profitRows(profit)
    .filter(neverPays)
    .map(({action}) => action);
}
