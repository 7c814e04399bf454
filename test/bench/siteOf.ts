import {mkdtempSync} from "node:fs";
import {cp, mkdir, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseConfig} from "../../loaders/config.js";
import {pipeline} from "../../loaders/pipeline.js";
import {snapshot} from "../../loaders/snapshot.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";

// In a process of its own: a copy of dist with the members of a demo store of as many customers as the argument says.
// What the pages came with is dist's own; what a filter's click shows comes from the members. Prints the copy's folder.
const customers = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-bench-"));
const site = join(folder, "site");
await mkdir(site);
await cp("dist", site, {recursive: true});
const config = parseConfig({
  store: {name: "Demo store", currency: "GBP", locale: "en-GB", timezone: "Europe/London"},
  source: {kind: "demo", customers}
});
const analysis = await pipeline(
  {config, path: join(folder, "store.json")},
  {rejectedPath: join(folder, "rejected.csv"), progress: () => {}}
);
const members = snapshot(analysis, customerKeys(config, "bench"));
const hashed = join(site, "_file", "snapshot");
for (const [name, contents] of members) {
  const [stem, extension] = name.split(".");
  const copies = (await readdir(hashed)).filter(
    (file) => file.startsWith(`${stem}.`) && file.endsWith(`.${extension}`)
  );
  for (const copy of copies) await writeFile(join(hashed, copy), contents);
}
process.stdout.write(folder);
