import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {csvFormatRow, csvParseRows} from "d3";
import {writePrivately} from "../campaignLog/writePrivately.js";

/**
 * Blanks a customer's id in every CSV file of the folders, however deep: a cell that is one of `texts` becomes empty, and its
 * row stays, so that the arms of a campaign keep their sizes. Returns the files that had it.
 */
export async function forget(texts: readonly string[], folders: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && /\.csv(\.next)?$/.test(entry.name));
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      const text = await readFile(path, "utf8");
      const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
      const rows = csvParseRows(text.slice(mark.length));
      let found = false;
      for (const row of rows) {
        for (const [i, cell] of row.entries()) {
          // a spreadsheet's guard may stand before it
          if (cell === "" || !(texts.includes(cell) || (cell.startsWith("'") && texts.includes(cell.slice(1)))))
            continue;
          row[i] = "";
          found = true;
        }
      }
      if (!found) continue;
      const end = /\r\n/.test(text) ? "\r\n" : "\n";
      const lines = rows.map((row) => csvFormatRow(row)).join(end);
      await writePrivately(path, `${mark}${lines}${text.endsWith("\n") ? end : ""}`);
      changed.push(path);
    }
  }
  return changed;
}
