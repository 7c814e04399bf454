import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {Fault} from "../fault.js";
import type {Campaign} from "../types.js";
import {parseLog} from "./parseLog.js";

/**
 * The campaigns of a folder, by id; none where there is no such folder. A last line that was cut is left out, and `notice`
 * hears of it in one line; the files stay as they are. Throws a Fault where one is not a campaign's log.
 */
export async function readCampaigns(
  folder: string,
  {latestDay, notice = () => {}}: {latestDay: number; notice?: (line: string) => void}
): Promise<Campaign[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new Fault(`unreadable folder: ${folder} (${error.code})`);
  });
  const campaigns: Campaign[] = [];
  for (const name of names.filter((file) => file.endsWith(".csv")).sort()) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      throw new Fault(`unreadable campaign: ${path} (${error.code})`);
    });
    const {rows, cutLine} = parseLog(text, {path, latestDay});
    if (cutLine !== null) notice(`${path}, line ${cutLine} is cut and not counted: complete or remove it`);
    campaigns.push({id: name.replace(/\.csv$/, ""), rows});
  }
  return campaigns;
}
