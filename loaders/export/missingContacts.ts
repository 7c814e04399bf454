import type {AudienceFormat} from "./audienceFormat.js";
import type {Contacts} from "./readContacts.js";

const words = {customer: "customers", email: "e-mails", phone: "phone numbers"};

/** What a format needs of the contacts and does not find there, in one line; undefined where nothing is missing. */
export function missingContacts(
  {name, keys}: AudienceFormat,
  contacts: Contacts | undefined,
  path: string
): string | undefined {
  if (keys.includes("customer")) return undefined;
  const needed = keys.map((key) => words[key]).join(" or ");
  const expected = `expected the columns customer, ${keys.join(" or ")} and consent`;
  if (contacts === undefined) return `missing ${needed} for ${name}: there is no ${path} (${expected})`;
  const has = (column: string) => contacts.columns.has(column);
  if (!keys.some(has)) return `missing ${needed} for ${name}: no such column in ${path} (${expected})`;
  if (!has("consent")) return `missing consent for ${name}: no such column in ${path} (${expected})`;
  return undefined;
}
