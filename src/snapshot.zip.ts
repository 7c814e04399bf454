import {writeFileSync} from "node:fs";
import {zipSync} from "fflate";
import {loadConfig} from "../loaders/config.js";
import {Fault, faultLine} from "../loaders/fault.js";
import {pipeline} from "../loaders/pipeline.js";
import {keepSourceTexts} from "../loaders/publish/check/sourceTextsFile.js";
import {progressReporter} from "../loaders/publish/progress.js";
import {snapshot} from "../loaders/snapshot.js";
import {buildMember} from "../loaders/snapshot/build.js";
import {customerKeys} from "../loaders/snapshot/keys.js";

// Runs the pipeline once and writes every member of the snapshot.
try {
  const loaded = await loadConfig();
  const keyOf = customerKeys(loaded.config);
  const progress = progressReporter();
  const analysis = await pipeline(loaded, {
    rejectedPath: "reports/rejected-lines.csv",
    alarmsPath: "reports/alarms.csv",
    progress: progress.stage,
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
  const archive = zipSync(Object.fromEntries(members), {level: 0, mtime: "1980-01-01T00:00:00"});
  // standard output is a file: its stream would take half a write on a full disk for a whole one
  writeFileSync(1, archive);
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  if (error instanceof Error && !(error instanceof Fault)) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
