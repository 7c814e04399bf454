import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseConfig} from "../../loaders/config.js";
import type {Build} from "../../loaders/contract/build.js";
import {pipeline} from "../../loaders/pipeline.js";
import {progressReporter} from "../../loaders/publish/load/progress.js";
import {snapshot} from "../../loaders/snapshot.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";

export interface Measured {
  seconds: number;
  lines: number;
  customers: number;
  peakMegabytes: number;
  stages: Build["stages"];
}

// One run of the pipeline in a process of its own: the config as JSON in, what was measured as JSON out.
const config = parseConfig(JSON.parse(process.argv[2]));
const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-bench-"));
try {
  const began = performance.now();
  const progress = progressReporter(() => {});
  const analysis = await pipeline(
    {config, path: join(folder, "store.json")},
    {rejectedPath: join(folder, "rejected.csv"), progress: progress.stage}
  );
  progress.stage("snapshot");
  snapshot(analysis, customerKeys(config, "bench"));
  const stages = progress.done();
  const measured: Measured = {
    seconds: (performance.now() - began) / 1000,
    lines: analysis.quality.rowsRead,
    customers: analysis.history.customers.count,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    stages
  };
  process.stdout.write(JSON.stringify(measured));
} finally {
  rmSync(folder, {recursive: true, force: true});
}
