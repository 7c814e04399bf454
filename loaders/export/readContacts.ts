import {readFile} from "node:fs/promises";
import {csvParseRows} from "d3";
import {Fault} from "../fault.js";

/**
 * Names by the shop's own ids, from a private CSV file with the columns `customer` and `name` (others may follow, in any order);
 * none where there is no such file. Throws a Fault where a column is missing or a customer has two names.
 */
export async function readContacts(path: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new Fault(`unreadable contacts: ${path} (${error.code})`);
  });
  const names = new Map<string, string>();
  if (text === undefined) return names;
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const [customer, name] = ["customer", "name"].map((column) =>
    header.findIndex((title) => title.trim().toLowerCase() === column)
  );
  if (customer < 0 || name < 0) {
    throw new Fault(`missing column in ${path}: ${customer < 0 ? "customer" : "name"} (expected customer and name)`);
  }
  for (const [i, row] of rows.entries()) {
    const [id, own] = [row[customer]?.trim() ?? "", row[name]?.trim() ?? ""];
    if (id === "" || own === "") continue;
    const known = names.get(id);
    // the name itself stays out of logs
    if (known !== undefined && known !== own) throw new Fault(`customer with two names: ${path}, line ${i + 2}`);
    names.set(id, own);
  }
  return names;
}
