import type {Config, FileSource} from "../config/schema.js";
import {demoColumns} from "./demoColumns.js";
import {demoDefaults} from "./options.js";
import {writeDemoStore} from "./writeDemoStore.js";

/** Writes the demo store to `path` and tells how to read it, like any other shop's export, and its last day (ISO). */
export async function demoSource(
  {seed, customers}: Extract<Config["source"], {kind: "demo"}>,
  path: string
): Promise<{source: FileSource; asOf: string}> {
  await writeDemoStore(path, {seed, ...(customers === undefined ? {} : {customers})});
  return {
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
