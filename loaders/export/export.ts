import {loadConfig} from "../config.js";
import {faultLine} from "../fault.js";
import {pipeline} from "../pipeline.js";
import {actionLists} from "./actionLists.js";
import {writeLists} from "./writeLists.js";
import {stepReporter} from "../publish/steps.js";

/** Outside the site, and ignored by git. */
const folder = "export";

// Writes who gets which action, by the shop's own ids, for the people who call and write.
try {
  const steps = stepReporter(process.stderr);
  const loaded = await loadConfig();
  const analysis = await pipeline(loaded, {rejectedPath: "reports/rejected-lines.csv", progress: steps.begin});
  const lists = actionLists(analysis);
  const names = await writeLists(folder, lists);
  steps.end();
  for (const [i, name] of names.entries()) process.stdout.write(`${folder}/${name}: ${lists[i].customers} customers\n`);
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  process.exitCode = 1;
}
