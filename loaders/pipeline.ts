import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readSpend} from "./acquisition/readSpend.js";
import {writeAlarms} from "./alarms/writeAlarms.js";
import type {LoadedConfig} from "./config.js";
import type {CheckId} from "./contract/watch.js";
import {demoSpend} from "./demo/demoSpend.js";
import {withDuckDB} from "./engine/duckdb.js";
import {analyse} from "./pipeline/analyse.js";
import {count, type CountOptions} from "./pipeline/count.js";
import type {Previous} from "./watch.js";

/** All that one run finds out; every page, chart and feed shows this. */
export type Analysis = ReturnType<typeof analyse>["analysis"];

export interface PipelineOptions extends Omit<CountOptions, "folder"> {
  /** where to name what the data alarms are about */
  alarmsPath?: string;
  /** what the last site published of itself, and which stops of the comparison with it are accepted */
  previous?: Previous;
  accepted?: readonly CheckId[];
  /** the code's version */
  code?: string;
}

/** Runs the stages in order, from the source's order lines to actions. Throws a Fault for what the shop can mend. */
export async function pipeline(loaded: LoadedConfig, options: PipelineOptions): Promise<Analysis> {
  const {source, acquisition} = loaded.config;
  const spend =
    source.kind === "demo" && acquisition.spend === undefined ? demoSpend(source) : await readSpend(acquisition.spend);
  const folder = await mkdtemp(join(tmpdir(), `customer-intelligence-${process.pid}-source-`));
  try {
    // closed before the models begin: neither has to share the machine's memory with the other
    const counted = await withDuckDB((engine) => count(engine, loaded, {...options, folder}));
    const {analysis, alarmDetails} = analyse(loaded.config, {...counted, spend}, options);
    const unmatched = analysis.acquisition.channels?.unmatched ?? [];
    if (unmatched.length > 0) options.onNotice?.(unmatchedSpend(unmatched));
    if (options.alarmsPath !== undefined) await writeAlarms(options.alarmsPath, alarmDetails);
    return analysis;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function unmatchedSpend(channels: readonly string[]): string {
  const most = 10;
  const named = channels.slice(0, most).map((name) => JSON.stringify(name));
  const more = channels.length > most ? ` and ${channels.length - most} more` : "";
  return `the spend names channels that no customer's first order does: ${named.join(", ")}${more} (expected values of source.columns.channel)`;
}
