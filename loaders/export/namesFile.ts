import {csvLine} from "../csvLine.js";
import type {Contact} from "./readContacts.js";

/** Who is behind which published key, as CSV: the pages can open it, in the browser of whoever has it. */
export function namesFile(
  ids: readonly string[],
  {keyOf, contacts}: {keyOf: (id: string) => string; contacts: ReadonlyMap<string, Pick<Contact, "name">>}
): string {
  const lines = ids.map((id) => csvLine([keyOf(id), id, contacts.get(id)?.name ?? ""]));
  return `${["key,customer,name", ...lines].join("\r\n")}\r\n`;
}
