import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import {pipeline} from "../../loaders/pipeline.js";
import {snapshot} from "../../loaders/snapshot.js";

// Runs pipeline and snapshot on the config given as JSON, and tells in megabytes what they took at most. For a test that
// starts it as a process of its own, whose heap is limited.
const [config, rejectedPath] = process.argv.slice(2);
const loaded = {config: parseConfig(JSON.parse(config) as StoreConfig), path: "store.config.json"};
const analysis = await pipeline(loaded, {rejectedPath});
const members = snapshot(analysis, (id) => id.padEnd(16, "0").slice(0, 16));
let bytes = 0;
for (const member of members.values()) bytes += member.length;
const countries = analysis.history.customers.countries.length;
process.stdout.write(JSON.stringify({megabytes: process.resourceUsage().maxRSS / 1024, bytes, countries}));
