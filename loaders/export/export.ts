import {loadConfig} from "../config.js";
import {faultLine} from "../fault.js";
import {pipeline} from "../pipeline.js";
import {customerKeys} from "../snapshot/keys.js";
import {actionLists} from "./actionLists.js";
import {namesFile} from "./namesFile.js";
import {readContacts} from "./readContacts.js";
import {writeLists} from "./writeLists.js";
import {stepReporter} from "../publish/steps.js";

/** Outside the site, and ignored by git. */
const folder = "export";
/** Private, and ignored by git: what only the shop knows of its customers. Columns customer and name. */
const contacts = "data/contacts.csv";

// Writes who gets which action, by the shop's own ids, for the people who call and write; and who is behind which key.
try {
  const steps = stepReporter(process.stderr);
  const loaded = await loadConfig();
  const analysis = await pipeline(loaded, {rejectedPath: "reports/rejected-lines.csv", progress: steps.begin});
  const lists = actionLists(analysis);
  const {id: ids} = analysis.history.customers;
  // of a site that publishes no customer there is no key to have a name
  const {customers: mode} = loaded.config.privacy;
  const names =
    mode === "aggregate" ? undefined : {keyOf: customerKeys(loaded.config), names: await readContacts(contacts)};
  const files = await writeLists(folder, lists, names && namesFile(ids, names));
  steps.end();
  for (const [i, name] of files.entries()) process.stdout.write(`${folder}/${name}: ${lists[i].customers} customers\n`);
  if (names) {
    const known = ids.filter((id) => names.names.has(id)).length;
    process.stdout.write(
      `${folder}/names.csv: ${ids.length} keys, ${known} with a name from ${contacts}; open it on the site’s list\n`
    );
  }
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  process.exitCode = 1;
}
