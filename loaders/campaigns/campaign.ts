import {loadConfig} from "../config.js";
import {Fault, faultLine} from "../fault.js";
import {pipeline} from "../pipeline.js";
import {stepReporter} from "../publish/steps.js";
import {plan} from "./plan.js";
import {planText} from "./planText.js";

const usage = 'expected: npm run campaign -- plan "Urgent VIP call"';

// Says what a campaign of an action would cost, bring and be able to show; nothing is drawn or written.
try {
  const [command, action] = process.argv.slice(2);
  if (command !== "plan") throw new Fault(`unknown command: ${command ?? "none"} (${usage})`);
  if (action === undefined) throw new Fault(`missing action (${usage})`);
  const steps = stepReporter(process.stderr);
  const loaded = await loadConfig();
  const analysis = await pipeline(loaded, {rejectedPath: "reports/rejected-lines.csv", progress: steps.begin});
  steps.end();
  const {names, assignment, none} = analysis.action;
  const code = names.indexOf(action);
  if (code < 0 || code === none) {
    const known = names.filter((_, other) => other !== none).map((name) => JSON.stringify(name));
    throw new Fault(`unknown action: ${JSON.stringify(action)} (in force: ${known.join(", ") || "none"})`);
  }
  const due = Array.from(assignment.keys()).filter((i) => assignment[i] === code);
  const {holdout} = loaded.config.campaigns;
  const planned = plan(analysis.profit, {action, due, risk: analysis.risk.risk, holdout});
  process.stdout.write(planText(planned, loaded.config.store));
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  process.exitCode = 1;
}
