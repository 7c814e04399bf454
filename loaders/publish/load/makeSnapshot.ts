import {readFileSync} from "node:fs";
import {zipSync} from "fflate";
import {loadConfig} from "../../config.js";
import {Fault, faultLine} from "../../fault.js";
import {pipeline} from "../../pipeline.js";
import {snapshot} from "../../snapshot.js";
import {buildMember} from "../../snapshot/build.js";
import {customerKeys} from "../../snapshot/keys.js";
import {acceptedStops} from "../../watch/acceptedStops.js";
import {readPrevious} from "../../watch/readPrevious.js";
import {keepSourceTexts} from "../check/sourceTextsFile.js";
import {progressReporter} from "./progress.js";

/**
 * Runs the pipeline once. Resolves with every member of the snapshot as a zip archive, or with nothing where it failed: why stands on
 * standard error by then, and the process's exit code says so.
 */
export async function makeSnapshot(): Promise<Uint8Array | undefined> {
  try {
    const loaded = await loadConfig();
    const keyOf = customerKeys(loaded.config);
    const progress = progressReporter();
    const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
    const analysis = await pipeline(loaded, {
      rejectedPath: "reports/rejected-lines.csv",
      alarmsPath: "reports/alarms.csv",
      progress: progress.stage,
      previous: await readPrevious(loaded.config.watch.previous),
      accepted: acceptedStops(process.env.WATCH_ACCEPT),
      code: version,
      onNotice: (line) => process.stderr.write(`notice: ${line}\n`),
      onTexts: keepSourceTexts
    });
    progress.stage("snapshot");
    if (loaded.config.privacy.customers === "identified") {
      process.stderr.write(
        'notice: privacy.customers is "identified": the site shows the shop\'s own customer ids and exact spend; put it behind a login\n'
      );
    }
    const {alarms} = analysis.quality;
    if (alarms.length > 0) {
      process.stderr.write(`notice: check the data: ${alarms.map(({id}) => id).join(", ")} (reports/alarms.csv)\n`);
    }
    const members = snapshot(analysis, keyOf);
    members.set("build.json", buildMember(analysis, progress.done()));
    // no compression and a fixed time: the site's files are the same whenever they are made
    return zipSync(Object.fromEntries(members), {level: 0, mtime: "1980-01-01T00:00:00"});
  } catch (error) {
    process.stderr.write(`error: ${faultLine(error)}\n`);
    if (error instanceof Error && !(error instanceof Fault)) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
    return undefined;
  }
}
