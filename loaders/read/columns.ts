import type {Preset, Role, Rule} from "../config/preset.js";
import type {FileSource} from "../config/schema.js";
import {Fault} from "../fault.js";

/** For each thing the pipeline knows, the file's column that holds it. */
export interface SourceColumns extends Partial<Record<Exclude<Role, "customerId" | "orderedAt">, string>> {
  customerId: string;
  orderedAt: string;
  /** the column that tells a cancelled order */
  cancelled?: string;
}

/** A rule on a column that the file has. */
export type FileRule = Omit<Rule, "column"> & {column: string};

export interface FileRules {
  cancelled: FileRule[];
  exclude: FileRule[];
  /** columns of which an order's first row alone has the value */
  perOrder: string[];
}

/**
 * Finds the configured columns in a file's header: by exact name, else without regard to case and blanks around. A name that
 * fits several columns (`repeated` has those that a file gives twice) is asked for: which of them is meant, nobody can guess.
 */
export function resolveColumns(
  header: string[],
  source: FileSource,
  {fileName, preset, repeated}: {fileName: string; preset?: Preset; repeated: readonly string[]}
): {columns: SourceColumns; rules: FileRules} {
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
  const findFirst = (names: readonly string[]) => names.map(find).find((name) => name !== undefined);
  const missing = (name: string, key: string): Fault =>
    new Fault(`missing column "${shorten(name)}" in ${fileName} (${key}); the file has ${listed(header)}`);

  const columns: Partial<SourceColumns> = {};
  for (const [key, names] of Object.entries(preset?.columns ?? {}) as [Role, string[]][]) {
    // an overriding key is looked up below; a preset's amount and price replace one another
    if (source.columns?.[key] || (source.columns?.amount && (key === "unitPrice" || key === "quantity"))) continue;
    const column = findFirst(names);
    if (column !== undefined) columns[key] = column;
    else if (!preset?.optional?.includes(key)) throw missing(names[0], `preset ${source.preset ?? "auto"}`);
  }
  for (const [key, name] of Object.entries(source.columns ?? {}) as [Role, string | undefined][]) {
    // a key that a script sets to undefined is left out
    if (name === undefined) continue;
    const column = find(name);
    if (column === undefined) throw missing(name, `source.columns.${key}`);
    columns[key] = column;
  }
  const present = (rules: readonly Rule[] = []): FileRule[] =>
    rules.flatMap(({column, ...rule}) => {
      const name = findFirst(column);
      return name === undefined ? [] : [{...rule, column: name}];
    });
  const rules = {
    cancelled: source.cancelled ? [ownRule(source.cancelled)] : present(preset?.cancelled),
    exclude: [
      ...(source.exclude ?? []).map(({column, equals, contains, ...rule}): FileRule => ({
        ...rule,
        column: own(column, "source.exclude"),
        equals: equals === undefined ? undefined : [equals].flat(),
        contains: contains === undefined ? undefined : [contains].flat()
      })),
      ...present(preset?.exclude)
    ],
    // what is of the order may stand on its first row alone, whoever says so
    perOrder: [
      ...new Set(
        [
          ...(source.perOrder ?? []).map((name) => own(name, "source.perOrder")),
          ...(preset?.perOrder ?? []).map(find),
          columns.orderDiscount,
          columns.orderSubtotal,
          columns.orderRefund
        ].filter((name) => name !== undefined)
      )
    ]
  };
  columns.cancelled = rules.cancelled.at(0)?.column;
  return {columns: columns as SourceColumns, rules};

  /** A column that the config names, which the preset may know by another name. */
  function own(name: string, key: string): string {
    const alternatives = Object.values(preset?.columns ?? {}).find((names) => names.includes(name));
    const column = find(name) ?? (alternatives && findFirst(alternatives));
    if (column === undefined) throw missing(name, key);
    return column;
  }

  function ownRule({column, startsWith, equals}: NonNullable<FileSource["cancelled"]>): FileRule {
    return {
      column: own(column, "source.cancelled.column"),
      startsWith,
      equals: equals === undefined ? undefined : [equals].flat()
    };
  }
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
