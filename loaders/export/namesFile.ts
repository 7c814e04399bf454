import {csvLine} from "../csvLine.js";

/** Who is behind which published key, as CSV: the pages can open it, in the browser of whoever has it. */
export function namesFile(
  ids: readonly string[],
  {keyOf, names}: {keyOf: (id: string) => string; names: ReadonlyMap<string, string>}
): string {
  const lines = ids.map((id) => csvLine([keyOf(id), id, names.get(id) ?? ""]));
  return `${["key,customer,name", ...lines].join("\r\n")}\r\n`;
}
