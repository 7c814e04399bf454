import type {Profit} from "../../loaders/contract/profit.js";
import {drivesAway} from "./drivesAway.js";
import {neverPays} from "./neverPays.js";
import {profitRows} from "./profitRows.js";

/** The actions that are due and cannot earn back what they cost, or drive customers away. */
export function neverPaying(profit: Profit): string[] {
  return profitRows(profit)
    .filter((row) => neverPays(row) || drivesAway(row))
    .map(({action}) => action);
}

/** Those of them of which campaigns measured that they drive customers away. */
export function harmfulActions(profit: Profit): string[] {
  return profitRows(profit)
    .filter(drivesAway)
    .map(({action}) => action);
}
