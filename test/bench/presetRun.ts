import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseConfig} from "../../loaders/config.js";
import type {FileSource} from "../../loaders/config/schema.js";
import {withDuckDB} from "../../loaders/engine/duckdb.js";
import {read} from "../../loaders/read.js";

export interface ReadOnce {
  /** of the processor, in all threads */
  seconds: number;
  lines: number;
  kept: number;
  revenue: number;
  peakMegabytes: number;
}

// One reading of a source into lines in a process of its own: the config as JSON in, what was measured as JSON out.
const config = parseConfig(JSON.parse(process.argv[2]));
await withDuckDB(async (engine) => {
  const before = process.cpuUsage();
  await read(engine, config, {
    source: config.source as FileSource,
    configPath: join(tmpdir(), "store.config.json"),
    latestDay: "2026-12-31"
  });
  const {user, system} = process.cpuUsage(before);
  const {lines, kept, revenue} = await engine.columns(
    `SELECT CAST(count(*) AS DOUBLE) AS lines, CAST(count(*) FILTER (reason = 0) AS DOUBLE) AS kept,
      CAST(coalesce(sum(amount) FILTER (reason = 0), 0) AS DOUBLE) AS revenue FROM lines`,
    {lines: "float64", kept: "float64", revenue: "float64"}
  );
  const measured: ReadOnce = {
    seconds: (user + system) / 1e6,
    lines: lines[0],
    kept: kept[0],
    revenue: revenue[0],
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024)
  };
  process.stdout.write(JSON.stringify(measured));
});
