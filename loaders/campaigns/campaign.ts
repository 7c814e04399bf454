import {parseArgs} from "node:util";
import {campaignsFolder} from "../campaignLog/campaignsFolder.js";
import {loadConfig, type LoadedConfig} from "../config.js";
import {Fault, faultLine} from "../fault.js";
import {pipeline, type Analysis} from "../pipeline.js";
import {stepReporter} from "../publish/steps.js";
import {customerKeys} from "../snapshot/keys.js";
import {alone} from "./alone.js";
import {campaignId} from "./campaignId.js";
import {candidates} from "./candidates.js";
import {forget} from "./forget.js";
import {forgetInSite} from "./forgetInSite.js";
import {overSelect} from "./overSelect.js";
import {plan} from "./plan.js";
import {planText} from "./planText.js";
import {secretOf} from "./secretOf.js";
import {start} from "./start.js";
import {statusText} from "./statusText.js";

const usage =
  'expected: npm run campaign -- plan "Urgent VIP call", start "Urgent VIP call" [--id NAME], status, or forget ID';
const needs: Record<string, string | undefined> = {plan: "action", start: "action", forget: "customer’s id"};

// Plans a campaign of an action, starts it, says where all stand, and forgets a customer; `plan` and `status` write nothing.
try {
  const {positionals, values} = parseArguments();
  const [command = "none", what, ...rest] = positionals;
  if (!["plan", "start", "status", "forget"].includes(command)) {
    throw new Fault(`unknown command: ${command} (${usage})`);
  }
  if (needs[command] !== undefined && !what) throw new Fault(`missing ${needs[command]} (${usage})`);
  if (rest.length > 0 || (command === "status" && what !== undefined)) {
    throw new Fault(`unknown argument: ${JSON.stringify(rest[0] ?? what)} (${usage})`);
  }
  const loaded = await loadConfig();
  if (command === "forget") await runForget(loaded, what);
  else if (command === "status") await runStatus(loaded);
  else if (command === "plan") await runPlan(loaded, what);
  else await runStart(loaded, what, values.id);
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  process.exitCode = 1;
}

async function runPlan(loaded: LoadedConfig, action: string): Promise<void> {
  const analysis = await analysed(loaded, action);
  process.stdout.write(planned(analysis, action));
}

async function runStart(loaded: LoadedConfig, action: string, given?: string): Promise<void> {
  if (loaded.config.source.kind === "demo") {
    throw new Fault(
      "the demo store’s customers do not exist: there is nobody to start a campaign with (plan shows one)"
    );
  }
  const secret = secretOf(loaded.config);
  // from the analysis on: it has who was contacted lately
  const {analysis, campaign, started} = await alone(campaignsFolder, async () => {
    const analysis = await analysed(loaded, action);
    const day = analysis.latestDay;
    const campaign = campaignId(action, day, given);
    const started = await start(candidates(analysis, {name: action, day}), {
      folder: campaignsFolder,
      day,
      campaign,
      secret,
      share: loaded.config.campaigns.holdout
    });
    return {analysis, campaign, started};
  });
  const {treated, held, known, drawn, audience} = started;
  process.stdout.write(planned(analysis, action));
  const already = known > 0 && drawn ? `; ${known} more were in it already` : "";
  process.stdout.write(
    drawn
      ? `Started ${campaign}: ${treated} to be treated, ${held} held out${already} (${campaignsFolder}/${campaign}.csv).\n`
      : `${campaign} had a wave today already, and nothing is drawn again: ${treated} to be treated, ${held} held out.\n`
  );
  process.stdout.write(`The audience is in ${audience}: send to these, and to nobody else.\n`);
}

async function runStatus(loaded: LoadedConfig): Promise<void> {
  const {campaigns, config} = await analysed(loaded);
  process.stdout.write(statusText(campaigns, config.store));
}

async function runForget({config}: LoadedConfig, id: string): Promise<void> {
  const key = config.privacy.customers === "aggregate" ? id : customerKeys(config)(id);
  const texts = [...new Set([id, key])];
  const files = [
    ...(await forget(texts, [campaignsFolder, "export"])),
    ...(await forgetInSite(process.env.SITE_OUTPUT ?? "dist", texts))
  ];
  for (const file of files) process.stdout.write(`blanked in ${file}\n`);
  process.stdout.write(
    files.length > 0
      ? "The rows stay, so that each arm keeps its size. Take the customer out of the source, too, before the next build.\n"
      : `Nothing in ${campaignsFolder}, export or the site holds that id.\n`
  );
}

/** Runs the pipeline; throws where the action is none that is in force. Lists are long enough for a control group. */
async function analysed(loaded: LoadedConfig, action?: string): Promise<Analysis> {
  const steps = stepReporter(process.stderr);
  const config = action === undefined ? loaded.config : overSelect(loaded.config);
  const analysis = await pipeline(
    {...loaded, config},
    {
      rejectedPath: "reports/rejected-lines.csv",
      progress: steps.begin,
      onNotice: (line) => steps.say(`notice: ${line}`)
    }
  );
  steps.end();
  const {names, none} = analysis.action;
  const code = action === undefined ? 0 : names.indexOf(action);
  if (action !== undefined && (code < 0 || code === none)) {
    const known = names.filter((_, other) => other !== none).map((name) => JSON.stringify(name));
    throw new Fault(`unknown action: ${JSON.stringify(action)} (in force: ${known.join(", ") || "none"})`);
  }
  return analysis;
}

function planned({action: {names, assignment}, profit, risk, config}: Analysis, action: string): string {
  const code = names.indexOf(action);
  const due = Array.from(assignment.keys()).filter((i) => assignment[i] === code);
  const {holdout} = config.campaigns;
  return planText(plan(profit, {action, due, risk: risk.risk, holdout}), config.store);
}

function parseArguments() {
  try {
    return parseArgs({allowPositionals: true, options: {id: {type: "string"}}});
  } catch (error) {
    throw new Fault(`${(error as Error).message.toLowerCase()} (${usage})`);
  }
}
