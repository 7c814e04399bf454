import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC, type Table} from "apache-arrow";
import type {Config} from "../../config.js";
import type {SourceTexts} from "../../read/sourceTexts.js";

/** A finished site in memory, as the checks look at it. Names are relative, with "/". */
export interface Site {
  config: Config;
  /** what of the source must not be found; undefined where the snapshot was not made by this build */
  sourceTexts: SourceTexts | undefined;
  files: Map<string, Buffer>;
}

/** A check throws a Fault that names the file and what is wrong with it. */
export type Check = (site: Site) => void;

export function readSite(folder: string, facts: Omit<Site, "files">): Site {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(file.slice(join(folder, "/").length).replaceAll("\\", "/"), readFileSync(file));
  }
  return {...facts, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))};
}

/** What has been decoded: every check looks at the same files. */
const texts = new WeakMap<Buffer, string>();

/** Commands and numbers of a drawing: most of its text, and nothing that a check has a word to say of. */
const path = /\sd="[Mm][MLHVCSQTAZmlhvcsqtaz\d\s,.e+-]*"/g;

/** The files whose names end so, as text, but for the paths of drawings. */
export function textFiles({files}: Site, ...extensions: string[]): [name: string, text: string][] {
  return [...files]
    .filter(([name]) => extensions.some((extension) => name.endsWith(extension)))
    .map(([name, bytes]) => {
      const text = texts.get(bytes) ?? bytes.toString("utf8").replace(path, "");
      texts.set(bytes, text);
      return [name, text];
    });
}

/** The Arrow files, decoded. */
export function arrowFiles({files}: Site): [name: string, table: Table][] {
  return [...files].filter(([name]) => name.endsWith(".arrow")).map(([name, bytes]) => [name, tableFromIPC(bytes)]);
}

/** What an Arrow file says in words: every text of its columns and dictionaries, and the names of the columns. */
export function arrowTexts(table: Table): string[] {
  return table.schema.fields.flatMap(({name}) => {
    const vector = table.getChild(name);
    if (!vector) return [name];
    const dictionary = vector.data[0]?.dictionary;
    if (dictionary) return [name, ...Array.from(dictionary, String)];
    return vector.length > 0 && typeof vector.get(0) === "string" ? [name, ...Array.from(vector, String)] : [name];
  });
}
