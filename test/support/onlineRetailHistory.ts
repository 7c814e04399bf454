import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {clean} from "../../loaders/clean.js";
import {parseConfig} from "../../loaders/config.js";
import {withDuckDB} from "../../loaders/engine/duckdb.js";
import {features} from "../../loaders/features.js";
import {read} from "../../loaders/read.js";
import {returns} from "../../loaders/returns.js";
import type {History} from "../../loaders/types.js";
import {onlineRetailConfig} from "../onlineRetail.js";

/** The history of the real shop, read by the first stages only. */
export async function onlineRetailHistory(returned: "net" | "gross" = "net"): Promise<History> {
  const folder = await mkdtemp(join(tmpdir(), "customer-intelligence-test-"));
  try {
    const config = parseConfig(onlineRetailConfig);
    if (config.source.kind !== "file") throw new Error("missing file source");
    const {source} = config;
    return await withDuckDB(async (engine) => {
      const files = await read(engine, config, {
        source,
        configPath: join(folder, "store.json"),
        latestDay: "2099-12-31"
      });
      const found = await returns(engine, {returns: returned});
      await clean(engine, files, {rejectedPath: join(folder, "rejected.csv"), returns: found});
      return features(engine, {asOf: config.asOf, hasProduct: true});
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
