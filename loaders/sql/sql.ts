import {readFileSync} from "node:fs";

/** The text of loaders/sql/<name>.sql with each {{key}} replaced by the SQL given for it. */
export function sql(name: string, values: Record<string, string | number> = {}): string {
  const text = readFileSync(new URL(`./${name}.sql`, import.meta.url), "utf8");
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    if (!(key in values)) throw new Error(`missing value in ${name}.sql: ${key}`);
    return String(values[key]);
  });
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A file's path as an SQL literal for the engine's readers, which would take brackets, stars and question marks for a glob. */
export function pathLiteral(path: string): string {
  return literal(path.replace(/[*?[]/g, "[$&]"));
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
