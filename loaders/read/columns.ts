import {presets} from "../config/presets.js";
import type {FileSource} from "../config/schema.js";
import {Fault} from "../fault.js";

/** For each thing the pipeline knows, the file's column that holds it. */
export interface SourceColumns {
  customerId: string;
  orderedAt: string;
  orderId?: string;
  quantity?: string;
  unitPrice?: string;
  amount?: string;
  country?: string;
  product?: string;
  /** the column that tells a cancelled order */
  cancelled?: string;
}

type Key = Exclude<keyof SourceColumns, "cancelled">;

/**
 * Finds the configured columns in a file's header: by exact name, else without regard to case and blanks around. A name that
 * fits several columns (`repeated` has those that a file gives twice) is asked for: which of them is meant, nobody can guess.
 */
export function resolveColumns(
  header: string[],
  source: FileSource,
  fileName: string,
  repeated: readonly string[] = []
): SourceColumns {
  const preset = source.preset && presets[source.preset];
  const find = (name: string): string | undefined => {
    const alike = header.filter((column) => fold(column) === fold(name));
    const exact = alike.find((column) => column === name);
    if (repeated.some((other) => fold(other) === fold(name)) || (exact === undefined && alike.length > 1)) {
      throw new Fault(
        `ambiguous column "${shorten(name)}" in ${fileName}: the file has several of that name (expected one; name the columns apart in the export)`
      );
    }
    return exact ?? alike[0];
  };
  const missing = (name: string, key: string): Fault =>
    new Fault(`missing column "${shorten(name)}" in ${fileName} (${key}); the file has ${listed(header)}`);

  const columns: Partial<SourceColumns> = {};
  for (const [key, names] of Object.entries(preset?.columns ?? {}) as [Key, string[]][]) {
    // an overriding key is looked up below; a preset's amount and price replace one another
    if (source.columns?.[key] || (source.columns?.amount && (key === "unitPrice" || key === "quantity"))) continue;
    const column = names.map(find).find((name) => name !== undefined);
    if (column === undefined) throw missing(names[0], `preset ${source.preset}`);
    columns[key] = column;
  }
  for (const [key, name] of Object.entries(source.columns ?? {}) as [Key, string | undefined][]) {
    // a key that a script sets to undefined is left out
    if (name === undefined) continue;
    const column = find(name);
    if (column === undefined) throw missing(name, `source.columns.${key}`);
    columns[key] = column;
  }
  const rule = source.cancelled ?? preset?.cancelled;
  if (rule) {
    const alternatives = Object.entries(preset?.columns ?? {}).find(([, names]) => names.includes(rule.column));
    const column = find(rule.column) ?? (alternatives && columns[alternatives[0] as Key]);
    if (column === undefined) throw missing(rule.column, "source.cancelled.column");
    columns.cancelled = column;
  }
  return columns as SourceColumns;
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

/** A header may have a thousand names, each of any length. */
function listed(names: readonly string[]): string {
  const most = 20;
  const first = names.slice(0, most).map((name) => `"${shorten(name)}"`);
  return `${first.join(", ")}${names.length > most ? ` and ${names.length - most} more` : ""}`;
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
