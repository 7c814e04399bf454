import {dirname, join} from "node:path";
import {logText} from "../campaignLog/logText.js";
import {writePrivately} from "../campaignLog/writePrivately.js";
import type {Config, FileSource} from "../config/schema.js";
import {demoColumns} from "./demoColumns.js";
import {demoDefaults} from "./options.js";
import {pastCampaigns} from "./pastCampaigns.js";
import {writeDemoStore} from "./writeDemoStore.js";

/**
 * Writes the demo store to `path`, and the logs of its past campaigns beside it, and tells how to read them, like any other
 * shop's, and its last day (ISO).
 */
export async function demoSource(
  {seed, customers}: Extract<Config["source"], {kind: "demo"}>,
  path: string
): Promise<{source: FileSource; asOf: string; campaigns: string}> {
  const {campaigns} = await writeDemoStore(path, {
    seed,
    campaigns: pastCampaigns,
    ...(customers === undefined ? {} : {customers})
  });
  const logs = join(dirname(path), "demo-campaigns");
  for (const {id, rows} of campaigns) await writePrivately(join(logs, `${id}.csv`), logText(rows, {header: true}));
  return {
    campaigns: logs,
    asOf: demoDefaults.lastDay,
    source: {
      kind: "file",
      path,
      columns: demoColumns,
      decimal: ".",
      cancelled: {column: "order_id", startsWith: "C"}
    }
  };
}
