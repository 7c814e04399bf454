import {readFile} from "node:fs/promises";
import {csvParseRows} from "d3";
import {Fault} from "../fault.js";

/** What a shop may tell of its customers; each of these columns may be missing, and none is needed by another. */
export const contactFields = ["name", "first name", "last name", "email", "phone", "city", "state", "zip"] as const;

export type ContactField = (typeof contactFields)[number];

/** Texts as they stand in the file, trimmed; "" where there is none. `consent` is null where the file has no such column. */
export type Contact = Record<ContactField, string> & {consent: boolean | null};

export interface Contacts {
  columns: ReadonlySet<string>;
  /** by the shop's own ids */
  of: ReadonlyMap<string, Contact>;
}

const consents: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  "1": true,
  no: false,
  false: false,
  "0": false,
  "": false
};

/**
 * Contacts from a private CSV file with the column `customer` and any of `contactFields` and `consent`, in any order (others are
 * not read); undefined where there is no such file. Throws a Fault, without a word of what the file tells of anybody.
 */
export async function readContacts(path: string): Promise<Contacts | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new Fault(`unreadable contacts: ${path} (${error.code})`);
  });
  if (text === undefined) return undefined;
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const titles = header.map((title) => title.trim().toLowerCase());
  const customer = titles.indexOf("customer");
  if (customer < 0) {
    throw new Fault(
      `missing column in ${path}: customer (expected a first line such as customer,name,email,phone,consent)`
    );
  }
  const twice = titles.find((title, i) => title !== "" && titles.indexOf(title) !== i);
  if (twice !== undefined) throw new Fault(`doubled column in ${path}: ${twice}`);
  const consent = titles.indexOf("consent");
  const found = new Map<string, Contact>();
  const rowOf = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const cell = (column: number) => row[column]?.trim() ?? "";
    const id = cell(customer);
    if (id === "") continue;
    const place = `${path}, row ${i + 2}`;
    if (rowOf.has(id)) throw new Fault(`doubled customer: ${place} is of the same as row ${rowOf.get(id)}`);
    rowOf.set(id, i + 2);
    const given = consent < 0 ? null : consents[cell(consent).toLowerCase()];
    if (given === undefined)
      throw new Fault(`unknown consent: ${place} (expected yes, true, 1, no, false, 0 or nothing)`);
    const texts = Object.fromEntries(contactFields.map((field) => [field, cell(titles.indexOf(field))]));
    found.set(id, {...(texts as Record<ContactField, string>), consent: given});
  }
  return {columns: new Set(titles), of: found};
}
