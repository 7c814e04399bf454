import {listName} from "./listName.js";
import {writePrivate} from "./writePrivate.js";

/**
 * Writes one file a list into `folder`, in the place of what an earlier export left there. Returns the names, e.g.
 * "1-urgent-vip-call.csv"; `keys`, where given, goes to names.csv.
 */
export async function writeLists(
  folder: string,
  lists: {action: string; csv: string}[],
  keys?: string
): Promise<string[]> {
  const named = lists.map(({action, csv}, i) => ({name: `${listName(action, i)}.csv`, text: csv}));
  const files = keys === undefined ? named : [...named, {name: "names.csv", text: keys}];
  // a byte order mark: without it, spreadsheets read UTF-8 as something else
  await writePrivate(
    folder,
    files.map(({name, text}) => ({name, text: `\uFEFF${text}`}))
  );
  return named.map(({name}) => name);
}
