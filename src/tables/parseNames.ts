import {csvParseRows} from "d3";

/**
 * Names by published key, from the file that `npm run export` writes (key, customer, name); a customer without a name goes by
 * the shop's own id. Undefined where the text is no such file.
 */
export function parseNames(text: string): ReadonlyMap<string, string> | undefined {
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ""));
  const [key, customer, name] = ["key", "customer", "name"].map((column) => header.indexOf(column));
  if (key < 0 || customer < 0) return undefined;
  const names = new Map<string, string>();
  for (const row of rows) {
    const own = row[name] || row[customer];
    if (row[key] && own) names.set(row[key], own);
  }
  return names;
}
