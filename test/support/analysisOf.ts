import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import {schemaVersion} from "../../loaders/contract/common.js";
import type {Analysis} from "../../loaders/pipeline.js";
import {analyse} from "../../loaders/pipeline/analyse.js";
import type {History} from "../../loaders/types.js";

/** What the pipeline finds in a history: all of it but what reads order lines. */
export function analysisOf(history: History, privacy: StoreConfig["privacy"]): Analysis {
  const config = parseConfig({
    store: {name: "Shop", currency: "GBP"},
    source: {kind: "demo"},
    privacy,
    acquisition: {burnInMonths: 3}
  });
  const lines = history.orders.count;
  const counted = {rowsRead: lines, rowsKept: lines, rowsRejected: 0, returns: null, reasons: [], notices: []};
  return analyse(config, {
    files: [],
    quality: {schemaVersion, ...counted},
    repeated: [],
    history,
    latestDay: history.asOfDay,
    campaigns: [],
    suppressed: new Map(),
    spend: undefined
  }).analysis;
}
