import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {csvFormatRows} from "d3";
import {logText} from "../campaignLog/logText.js";
import {parseLog} from "../campaignLog/parseLog.js";
import {writePrivately} from "../campaignLog/writePrivately.js";
import {formatDay} from "../day.js";
import {Fault} from "../fault.js";
import type {CampaignRow} from "../types.js";
import {drawControls, type Draw} from "./drawControls.js";

export interface Started {
  treated: number;
  held: number;
  /** the file of those who are to be treated */
  audience: string;
  /** of those for whom the action is due, how many the campaign had already */
  known: number;
  /** false where the wave of that day stood in the log already: it is the truth, and nothing was drawn again */
  drawn: boolean;
}

/**
 * Starts a campaign, or another wave of it: draws the control group, adds both arms to the campaign's log in `folder`, and writes
 * the audience, those who are to be treated. Nobody is in a campaign twice. Throws a Fault where the log cannot be added to.
 */
export async function start(
  candidates: readonly Omit<CampaignRow, "arm">[],
  {folder, day, campaign, secret, share}: Draw & {folder: string; day: number}
): Promise<Started> {
  const path = join(folder, `${campaign}.csv`);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new Fault(`unreadable campaign: ${path} (${error.code})`);
  });
  const {rows: old, cutLine} = text === "" ? {rows: [], cutLine: null} : parseLog(text, {path, latestDay: day});
  if (cutLine !== null) throw new Fault(`cut line: ${path}, line ${cutLine} (complete or remove it first)`);
  const today = old.filter((row) => row.day === day);
  const known = new Set(old.map(({customer}) => customer));
  const fresh = candidates.filter(({customer}) => !known.has(customer));
  const audience = join(folder, "audience", `${campaign}-${formatDay(day)}.csv`);
  const wave = today.length > 0 ? today : draw(fresh, {campaign, secret, share});
  if (wave.length === 0)
    throw new Fault(`nobody to start ${campaign} with: the action is due for none who is not in it`);
  if (old[0] && old[0].action !== wave[0].action) {
    throw new Fault(`campaign of another action: ${path} (${JSON.stringify(old[0].action)}; give another --id)`);
  }
  if (today.length === 0) {
    const before = text === "" || text.endsWith("\n") ? text : `${text}\n`;
    await writePrivately(path, before + logText(wave, {header: text === ""}));
  }
  const treated = wave.filter(({arm}) => arm === "treated");
  const listed = treated.filter(({customer}) => customer !== "").map(({customer, action}) => [customer, action]);
  await writePrivately(audience, `${csvFormatRows([["customer", "action"], ...listed])}\n`);
  return {
    treated: treated.length,
    held: wave.length - treated.length,
    audience,
    known: candidates.length - fresh.length,
    drawn: today.length === 0
  };
}

function draw(candidates: readonly Omit<CampaignRow, "arm">[], options: Draw): CampaignRow[] {
  const held = drawControls(candidates, options);
  return candidates.map(({day, ...row}, i) => ({
    day,
    arm: held[i] ? ("control" as const) : ("treated" as const),
    ...row
  }));
}
