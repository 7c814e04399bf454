import type {Table} from "apache-arrow";
import {build} from "../../contract/build.js";
import {cubeMeasures, customerColumns, groupMeasures, monthlyColumns, whatIfColumns} from "../../contract/columns.js";
import {dimensionIds} from "../../contract/dimensions.js";
import {Fault} from "../../fault.js";
import {memberSchemas, type Members} from "../../snapshot/members.js";
import {memberOf} from "../framework/memberOf.js";
import {withdrawn} from "../framework/withdrawn.js";
import {arrowFiles, textFiles, type Check} from "./site.js";

const columns: Record<string, readonly string[]> = {
  "cube.arrow": [...dimensionIds, ...cubeMeasures, ...groupMeasures],
  "monthly.arrow": monthlyColumns,
  "customers.arrow": customerColumns,
  "whatif.arrow": whatIfColumns
};

/** Every member is there, is what its schema says, has no column more, and names customers only as the config allows. */
export const checkMembers: Check = (site) => {
  const mode = site.config.privacy.customers;
  const schemas = {...memberSchemas, build};
  const expected = [...Object.keys(schemas).map((name) => `${name}.json`), ...Object.keys(columns)];
  for (const member of expected.filter((name) => !(mode === "aggregate" && withdrawn.includes(name)))) {
    if (!site.files.has(`snapshot/${member}`)) throw new Fault(`missing member: snapshot/${member}`);
  }
  for (const [name, text] of textFiles(site, ".json")) {
    const schema = schemas[memberOf(name)?.replace(/\.json$/, "") as keyof Members];
    if (!schema) continue;
    const issue = schema.safeParse(parse(name, text)).error?.issues[0];
    if (issue) throw new Fault(`invalid member: ${name}: ${issue.path.join(".")}: ${issue.message}`);
  }
  for (const [name, table] of arrowFiles(site)) {
    const known = columns[memberOf(name) ?? ""];
    if (!known) throw new Fault(`unknown member: ${name}`);
    const found = table.schema.fields.map((field) => field.name);
    const extra = found.find((column) => !known.includes(column)) ?? known.find((column) => !found.includes(column));
    if (extra !== undefined || found.length !== known.length) {
      throw new Fault(
        `invalid member: ${name}: ${found.includes(extra ?? "") ? "unknown" : "missing"} column ${extra}`
      );
    }
    if (memberOf(name) === "customers.arrow") checkKeys(name, table, mode);
  }
};

function checkKeys(name: string, table: Table, mode: string): void {
  if (mode === "aggregate") throw new Fault(`customers in an aggregate site: ${name}`);
  if (mode === "identified") return;
  const keys = table.getChild("key");
  for (let row = 0; row < table.numRows; ++row) {
    if (!/^[0-9a-f]{16}$/.test(String(keys?.get(row)))) {
      throw new Fault(
        `customer id in a pseudonymous site: ${name}, row ${row} (expected a key of 16 hexadecimal digits)`
      );
    }
  }
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(`invalid member: ${name} is no JSON`);
  }
}
