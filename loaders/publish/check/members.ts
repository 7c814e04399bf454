import type {Table} from "apache-arrow";
import {build} from "../../contract/build.js";
import {
  cubeMeasures,
  customerColumns,
  groupMeasures,
  monthlyColumns,
  quarterColumns,
  whatIfColumns
} from "../../contract/columns.js";
import {dimensionIds} from "../../contract/dimensions.js";
import {orderShard} from "../../contract/orders.js";
import {Fault} from "../../fault.js";
import {memberSchemas, type Members} from "../../snapshot/members.js";
import {memberOf} from "../framework/memberOf.js";
import {withdrawn} from "../framework/withdrawn.js";
import {arrowFiles, textFiles, type Check, type Site} from "./site.js";

const columns: Record<string, readonly string[]> = {
  "cube.arrow": [...dimensionIds, ...cubeMeasures, ...groupMeasures],
  "monthly.arrow": monthlyColumns,
  "customers.arrow": customerColumns,
  "quarters.arrow": quarterColumns,
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
  checkOrders(site);
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
  for (let row = 0; row < table.numRows; ++row) checkKey(String(keys?.get(row)), `${name}, row ${row}`);
}

/** Orders of single customers stand in the shards that the config asks for, and nowhere else. */
function checkOrders(site: Site): void {
  const {customers: mode, orders} = site.config.privacy;
  for (const [name, text] of textFiles(site, ".json")) {
    if (name === "snapshot/orders.json") throw new Fault(`orders of all customers in one file: ${name}`);
    if (!name.startsWith("snapshot/orders/")) continue;
    if (mode === "aggregate" || orders === "none") {
      throw new Fault(`orders of customers: ${name} (privacy.customers is "${mode}", privacy.orders "${orders}")`);
    }
    const {data, error} = orderShard.safeParse(parse(name, text));
    if (error)
      throw new Fault(`invalid member: ${name}: ${error.issues[0].path.join(".")}: ${error.issues[0].message}`);
    if (data.unit !== orders)
      throw new Fault(`invalid member: ${name} tells ${data.unit}, privacy.orders is "${orders}"`);
    if (mode === "identified") continue;
    Object.keys(data.customers).forEach((key, row) => checkKey(key, `${name}, customer ${row}`));
  }
}

function checkKey(key: string, where: string): void {
  if (/^[0-9a-f]{16}$/.test(key)) return;
  throw new Fault(`customer id in a pseudonymous site: ${where} (expected a key of 16 hexadecimal digits)`);
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(`invalid member: ${name} is no JSON`);
  }
}
