import {chmod, mkdir, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";
import {formula} from "../src/tables/formula.js";
import type {Engine} from "./engine/engine.js";
import {Fault} from "./fault.js";
import {schemaVersion} from "./contract/common.js";
import {rejectReasons, returnedReason, type Quality, type RejectReason} from "./contract/quality.js";
import type {ReadFile} from "./read.js";
import {exampleOf} from "./exampleOf.js";
import {identifier, literal, sql} from "./sql/sql.js";

/**
 * Counts what was read, kept and rejected, and writes every rejected line to `rejectedPath` (CSV: reason, file, line and
 * all fields as read; of lines that came back, those that the analysis reads): it holds customers' data and belongs
 * outside the site. Throws a Fault where no line is left.
 */
export async function clean(
  engine: Engine,
  files: ReadFile[],
  {rejectedPath, returns}: {rejectedPath: string; returns: Quality["returns"]}
): Promise<Omit<Quality, "alarms" | "notices">> {
  const counts = await engine.columns(
    `SELECT CAST(reason AS INTEGER) AS reason, coalesce(excluded_as, '') AS name, CAST(count(*) AS DOUBLE) AS lines
    FROM lines GROUP BY ALL ORDER BY reason, lines DESC, name`,
    {reason: "int32", name: "text", lines: "float64"}
  );
  const rows = new Float64Array(rejectReasons.length + 1);
  for (let i = 0; i < counts.count; ++i) rows[counts.reason[i]] += counts.lines[i];
  const rowsRead = rows.reduce((sum, n) => sum + n, 0);
  const parts = Array.from(counts.name, (name, i) => ({name, reason: counts.reason[i], rows: counts.lines[i]}));
  await number(engine, files);
  await writeRejected(engine, files, rejectedPath);
  if (!(rowsRead > 0)) throw new Fault(`no order lines in ${formatFiles(files)} (only column names)`);
  const examples = await readExamples(engine, files);
  // what only some exports have is told where there is any
  const told = rejectReasons.filter((_, i) => i < returnedReason || rows[i + 1] > 0);
  const reasons = told.flatMap((reason) => {
    const code = rejectReasons.indexOf(reason) + 1;
    const named = parts.filter((part) => part.reason === code && part.name !== "");
    return (named.length > 0 ? named : [{name: "", rows: rows[code]}]).map(({name, rows: lines}) => ({
      reason,
      ...(name === "" ? {} : {name}),
      rows: lines,
      share: lines / rowsRead,
      example: examples.get(keyOf(reason, name)) ?? null
    }));
  });
  if (!(rows[0] > 0)) {
    const counted = reasons.filter(({rows: n}) => n > 0).map(({reason, name, rows: n}) => `${n} ${name ?? reason}`);
    const first = reasons.find(({example}) => example?.value)?.example;
    const hint = first ? `; e.g. line ${first.line}, ${first.column} "${first.value}"` : "";
    throw new Fault(`no line of ${formatFiles(files)} survives cleaning: ${counted.join(", ")}${hint}`);
  }
  return {schemaVersion, rowsRead, rowsKept: rows[0], rowsRejected: rowsRead - rows[0], returns, reasons};
}

/** Gives rejected lines the numbers that they have in their files. */
async function number(engine: Engine, files: ReadFile[]): Promise<void> {
  const {breaks} = await engine.columns("SELECT CAST(coalesce(max(line_breaks), 0) AS INTEGER) AS breaks FROM lines", {
    breaks: "int32"
  });
  const firstLine = files.map((file) => file.firstLine);
  await engine.run(
    sql("numbered", {
      firstLine: `list_extract([${firstLine.join(", ")}], lines.file + 1)`,
      known: `CASE lines.file ${files.map((file, i) => `WHEN ${i} THEN ${knownFields(file)}`).join(" ")} END`,
      // the running sum costs a sort, so it is spared where no field holds a line break
      breaksBefore: breaks[0]
        ? "coalesce(sum(line_breaks) OVER (PARTITION BY lines.file ORDER BY lines.rowid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)"
        : 0
    })
  );
}

/** Of a line that counted until all of it came back, only what the analysis reads was kept. */
function knownFields({header, columns}: ReadFile): string {
  const known: [string | undefined, string][] = [
    [columns.customerId, "lines.customer_id"],
    [columns.orderId, "lines.order_id"],
    [columns.orderedAt, "strftime(lines.ordered_at, '%Y-%m-%d %H:%M:%S')"],
    [columns.quantity, plainNumber("lines.quantity")],
    [columns.amount, plainNumber("lines.amount")],
    [columns.unitPrice, plainNumber("round(lines.amount / lines.quantity, 4)")],
    [columns.country, "lines.country"],
    [columns.channel, "lines.channel"],
    [columns.product, "lines.product"]
  ];
  const field = (name: string) => known.find(([column]) => column === name)?.[1] ?? "CAST(NULL AS VARCHAR)";
  return `[${header.map(field).join(", ")}]`;
}

function plainNumber(value: string): string {
  return `regexp_replace(CAST(${value} AS VARCHAR), '\\.0+$|(\\.\\d*[1-9])0+$', '\\1')`;
}

async function writeRejected(engine: Engine, files: ReadFile[], path: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const selects = files.map(({name, header}, file) =>
    sql("rejected", {
      reasons: `[${rejectReasons.map(literal).join(", ")}]`,
      fileName: defused(literal(name)),
      fields: header.map((column, i) => `${defused(`raw[${i + 1}]`)} AS ${identifier(outputName(column))}`).join(", "),
      file
    })
  );
  const partial = `${path}.partial`;
  await rm(partial, {force: true});
  await engine.run(
    `COPY (${selects.join("\nUNION ALL BY NAME\n")} ORDER BY file, line) TO ${literal(partial)} (FORMAT csv, HEADER)`
  );
  await chmod(partial, 0o600);
  await rename(partial, path);
}

/** A text of the source that no spreadsheet runs as a formula; a number, such as a negative quantity, is none. */
function defused(text: string): string {
  const number = literal("\\s*[-+]?[0-9.,]*[0-9]\\s*");
  return `CASE WHEN regexp_matches(${text}, ${literal(formula)}) AND NOT regexp_full_match(${text}, ${number})
    THEN concat(chr(39), ${text}) ELSE ${text} END`;
}

/** The source's column name, apart from the three that come first in the file of rejected lines. */
function outputName(column: string): string {
  const name = new RegExp(formula, "u").test(column) ? `'${column}` : column;
  return ["reason", "file", "line"].includes(column.toLowerCase()) ? `${name} (source)` : name;
}

async function readExamples(
  engine: Engine,
  files: ReadFile[]
): Promise<Map<string, NonNullable<Quality["reasons"][number]["example"]>>> {
  const first = await engine.columns(
    `SELECT CAST(reason AS INTEGER) AS reason, coalesce(excluded_as, '') AS name, CAST(file AS INTEGER) AS file, CAST(line AS DOUBLE) AS line, to_json(raw) AS raw
    FROM numbered QUALIFY row_number() OVER (PARTITION BY reason, excluded_as ORDER BY file, line) = 1`,
    {reason: "int32", name: "text", file: "int32", line: "float64", raw: "text"}
  );
  const examples = new Map<string, NonNullable<Quality["reasons"][number]["example"]>>();
  for (let i = 0; i < first.count; ++i) {
    const reason = rejectReasons[first.reason[i] - 1];
    const example = await exampleOf(engine, files[first.file[i]], reason, first.raw[i]);
    if (example) examples.set(keyOf(reason, first.name[i]), {line: first.line[i], ...example});
  }
  return examples;
}

function keyOf(reason: RejectReason, name: string): string {
  return `${reason}/${name}`;
}

function formatFiles(files: ReadFile[]): string {
  return files.length === 1 ? files[0].name : `${files[0].name} and ${files.length - 1} more`;
}
