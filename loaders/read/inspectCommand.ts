import {parseArgs} from "node:util";
import {withDuckDB} from "../engine/duckdb.js";
import {Fault, faultLine} from "../fault.js";
import {configText} from "./configText.js";
import {inspection} from "./inspection.js";
import {inspectionText} from "./inspectionText.js";
import {writeConfig} from "./writeConfig.js";

const usage = "expected: npm run inspect -- data/orders.csv [another file] [--write]";

// Says what an export is taken for, and the store config that reads it; with --write puts that where the build looks.
try {
  const {positionals, values} = parseArguments();
  if (positionals.length === 0) throw new Fault(`missing file (${usage})`);
  const {timeZone} = new Intl.DateTimeFormat().resolvedOptions();
  const found = await withDuckDB((engine) => inspection(engine, positionals, {timezone: timeZone}));
  const text = configText(found);
  process.stdout.write(`${inspectionText(found)}\n${text}\n`);
  if (values.write) process.stdout.write(`${await writeConfig(text)}: say the shop's name in it, then npm run build\n`);
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  process.exitCode = 1;
}

function parseArguments() {
  try {
    return parseArgs({allowPositionals: true, options: {write: {type: "boolean"}}});
  } catch {
    throw new Fault(`unknown argument (${usage})`);
  }
}
