import {parseArgs} from "node:util";
import {loadConfig} from "../config.js";
import {Fault, faultLine} from "../fault.js";
import {pipeline, type Analysis} from "../pipeline.js";
import {customerKeys} from "../snapshot/keys.js";
import {actionLists} from "./actionLists.js";
import {audienceFiles} from "./audienceFiles.js";
import {audiences} from "./audiences.js";
import {customersText} from "./customersText.js";
import {formats} from "./formats.js";
import {missingContacts} from "./missingContacts.js";
import {namesFile} from "./namesFile.js";
import {readContacts, type Contacts} from "./readContacts.js";
import {writeAudiences} from "./writeAudiences.js";
import {writeLists} from "./writeLists.js";
import {stepReporter} from "../publish/steps.js";

/** Outside the site, and ignored by git. */
const folder = "export";
/** Private, and ignored by git: what only the shop knows of its customers. */
const contactsPath = "data/contacts.csv";

// Writes who gets which action, by the shop's own ids, for the people who call and write, and who is behind which key;
// or, for the program that `--format` names, an audience an action.
try {
  const format = formatOf(process.argv.slice(2));
  const contacts = await readContacts(contactsPath);
  // said before the analysis, which takes a while
  const missing = format && missingContacts(format.of, contacts, contactsPath);
  if (missing !== undefined) throw new Fault(missing);
  const steps = stepReporter(process.stderr);
  const loaded = await loadConfig();
  const analysis = await pipeline(loaded, {rejectedPath: "reports/rejected-lines.csv", progress: steps.begin});
  const lines = format
    ? await writeAudiences(`${folder}/${format.id}`, audienceFiles(audiences(analysis, contacts), format.of), format.of)
    : await writeForPeople(analysis, contacts);
  steps.end();
  process.stdout.write(`${lines.join("\n")}\n`);
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  process.exitCode = 1;
}

function formatOf(args: string[]) {
  const known = `expected --format ${[...formats.keys()].join(", ")}`;
  let id: string | undefined;
  try {
    id = parseArgs({args, options: {format: {type: "string"}}}).values.format;
  } catch {
    throw new Fault(`unknown arguments: ${args.join(" ")} (${known})`);
  }
  if (id === undefined) return undefined;
  const of = formats.get(id);
  if (of === undefined) throw new Fault(`unknown format: ${id} (${known})`);
  return {id, of};
}

async function writeForPeople(analysis: Analysis, contacts: Contacts | undefined): Promise<string[]> {
  const {config, history} = analysis;
  const {id: ids} = history.customers;
  const lists = actionLists(analysis);
  // of a site that publishes no customer there is no key to have a name
  const names =
    config.privacy.customers === "aggregate"
      ? undefined
      : {keyOf: customerKeys(config), contacts: contacts?.of ?? new Map()};
  const files = await writeLists(folder, lists, names && namesFile(ids, names));
  const lines = files.map((name, i) => `${folder}/${name}: ${customersText(lists[i].customers)}`);
  if (!names) return lines;
  const known = ids.filter((id) => (contacts?.of.get(id)?.name ?? "") !== "").length;
  return [
    ...lines,
    `${folder}/names.csv: ${ids.length} keys, ${known} with a name from ${contactsPath}; open it on the site’s list`
  ];
}
