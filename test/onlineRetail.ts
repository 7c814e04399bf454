import {existsSync} from "node:fs";
import {resolve} from "node:path";
import type {StoreConfig} from "../loaders/config.js";

/** Real order lines, where they are: they are not part of the repository. */
export const onlineRetail = resolve("../shared/data/online-retail.csv.gz");
export const hasOnlineRetail = existsSync(onlineRetail);

export const onlineRetailConfig: StoreConfig = {
  store: {name: "Online Retail", currency: "GBP", locale: "en-GB", timezone: "Europe/London"},
  source: {kind: "file", path: onlineRetail, preset: "online-retail"}
};
