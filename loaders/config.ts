import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {extname, relative, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {z} from "zod";
import {configSchema, type Config} from "./config/schema.js";
import {Fault} from "./fault.js";

export type {Config, StoreConfig} from "./config/schema.js";

/** The config that a run uses, and where it stands. */
export interface LoadedConfig {
  config: Config;
  /** absolute */
  path: string;
}

/**
 * Reads and validates the store config: the file that STORE_CONFIG names, else data/store.config.ts.
 * Throws a Fault of one line that names the key and what was expected.
 */
export async function loadConfig(path = process.env.STORE_CONFIG || "data/store.config.ts"): Promise<LoadedConfig> {
  const file = resolve(path);
  if (!existsSync(file)) throw new Fault(`missing store config: ${path} (STORE_CONFIG names a .ts or .json file)`);
  const name = relative(process.cwd(), file) || file;
  return {config: parseConfig(await readConfig(file, name), name), path: file};
}

/** Validates what a config file holds; `name` is how messages call it. */
export function parseConfig(value: unknown, name = "store config"): Config {
  const parsed = configSchema.safeParse(value, {reportInput: true});
  if (!parsed.success) throw new Fault(`${name}: ${parsed.error.issues.map(formatIssue).join("; ")}`);
  const {source} = parsed.data;
  if (source.kind !== "demo") {
    const problem = findSourceProblem(source);
    if (problem) throw new Fault(`${name}: ${problem}`);
  }
  return parsed.data;
}

async function readConfig(file: string, name: string): Promise<unknown> {
  const type = extname(file);
  try {
    if (type === ".json") return JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));
    if (type === ".ts" || type === ".js" || type === ".mjs") {
      const module = (await import(pathToFileURL(file).href)) as {default?: unknown};
      // a .ts file outside a package of type "module" arrives as CommonJS, its default export one level down
      const value = module.default as {default?: unknown} | undefined;
      return value && typeof value === "object" && "default" in value ? value.default : value;
    }
  } catch (error) {
    throw new Fault(`unreadable store config: ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new Fault(`unsupported store config: ${name} (expected .ts or .json)`);
}

function findSourceProblem(source: Exclude<Config["source"], {kind: "demo"}>): string | undefined {
  const {preset, columns = {}} = source;
  if (source.thousands === source.decimal)
    return `source.thousands: expected another sign than source.decimal, not "${source.thousands}"`;
  const swapped = findSwapped([source.dateFormat ?? []].flat());
  if (swapped) {
    return `source.dateFormat: "${swapped[0]}" and "${swapped[1]}" read one date as two days (expected one of them)`;
  }
  const asked = findRuleProblem(source);
  if (asked) return asked;
  if (preset || source.columns === undefined) return undefined;
  for (const key of ["customerId", "orderedAt"] as const) {
    if (!columns[key]) return `source.columns.${key}: missing (expected the name of a column)`;
  }
  if (columns.amount) {
    if (columns.unitPrice) return "source.columns: expected amount, or quantity and unitPrice, not both";
    return undefined;
  }
  if (!columns.quantity || !columns.unitPrice) {
    return "source.columns: missing quantity and unitPrice (or amount, the line's total)";
  }
  return undefined;
}

/** Keys that ask for others. */
function findRuleProblem({
  columns = {},
  preset,
  grain,
  ...others
}: Exclude<Config["source"], {kind: "demo"}>): string | undefined {
  const {tables = {}, join = []} = "path" in others ? others : {};
  const hasColumns = preset === undefined && Object.keys(columns).length > 0;
  if (grain === "order") {
    for (const key of ["quantity", "unitPrice", "product"] as const) {
      if (columns[key])
        return `source.columns.${key}: expected none beside source.grain "order", but amount, the order's total`;
    }
    if (hasColumns && !columns.amount)
      return 'source.columns.amount: missing (source.grain "order" expects the order\'s total)';
  }
  const joined = join.map(({table}) => table);
  const unknown = joined.find((name) => !Object.hasOwn(tables, name));
  if (unknown !== undefined) return `source.join: unknown table "${unknown}" (expected one of source.tables)`;
  const twice = joined.find((name, i) => joined.indexOf(name) !== i);
  if (twice !== undefined) return `source.join: table "${twice}" is joined twice (expected once)`;
  const left = Object.keys(tables).find((name) => !joined.includes(name));
  if (left !== undefined) return `source.tables.${left}: not in source.join (expected how its rows are found)`;
  return undefined;
}

/** Two formats of which one has the day where the other has the month: which is right is for the whole file, not for a line. */
function findSwapped(formats: string[]): [string, string] | undefined {
  for (const format of formats) {
    const other = formats.find((candidate) => candidate !== format && candidate === swapDayAndMonth(format));
    if (other) return [format, other];
  }
  return undefined;
}

function swapDayAndMonth(format: string): string {
  return format.replace(/%[dm]/g, (part) => (part === "%d" ? "%m" : "%d"));
}

function formatIssue(issue: z.core.$ZodIssue): string {
  const key = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((name) => (key ? `${key}.${name}` : name));
    return `unknown key ${keys.join(", ")}`;
  }
  const [inKey] = issue.code === "invalid_key" ? issue.issues : [];
  const message = (inKey ?? issue).message.replace(/^Invalid input: /, "").replace(/^Invalid /, "invalid ");
  return `${key ? `${key}: ` : ""}${message}${formatGiven(issue.input)}`;
}

/** What was given, where it is short enough to be recognized; what type it has, the message says where that is wrong. */
function formatGiven(input: unknown): string {
  const given = typeof input === "string" ? JSON.stringify(input) : typeof input === "number" ? String(input) : "";
  return given ? `, not ${given.length > 60 ? `${given.slice(0, 60)}…` : given}` : "";
}
