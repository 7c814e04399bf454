import {spawn} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, watch} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {readCampaigns} from "../../loaders/campaignLog/readCampaigns.js";
import {start} from "../../loaders/campaigns/start.js";
import {parseDay} from "../../loaders/day.js";
import {randomOf} from "../support/randomOf.js";
import {waveOf} from "../support/waveOf.js";
import {temporaryFolder} from "../store.js";

const first = parseDay("2026-01-01");
const draw = {campaign: "call", secret: "orange-harbour-violet-91", share: 0.2};

it("loses nothing of a campaign's log wherever it is killed, and draws the same arms when started again", async () => {
  const folder = join(temporaryFolder(), "campaigns");
  mkdirSync(folder);
  const path = join(folder, "call.csv");
  const random = randomOf(7).uniform;
  let day = first;
  let known = "";
  for (let kill = 0; kill < 10; ++kill) {
    const begun = await killedAmid({folder, from: day, changes: 1 + Math.floor(12 * random())});
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    expect(text.startsWith(known)).toBe(true);
    const rows = text === "" ? [] : (await readCampaigns(folder, {latestDay: begun}))[0].rows;
    // each wave that was ended stands whole, and the one that was not stands whole or not at all
    expect([begun - first, begun - first + 1].map((waves) => 200 * waves)).toContain(rows.length);
    await start(waveOf(begun), {...draw, folder, day: begun});
    known = readFileSync(path, "utf8");
    day = begun + 1;
  }
  const undisturbed = join(temporaryFolder(), "campaigns");
  for (let each = first; each < day; ++each) await start(waveOf(each), {...draw, folder: undisturbed, day: each});
  expect(readFileSync(path, "utf8")).toBe(readFileSync(join(undisturbed, "call.csv"), "utf8"));
}, 120_000);

/**
 * Starts wave after wave in another process and kills it once the folder's files have changed so often, in whatever it then is;
 * returns the day of the last wave that began.
 */
async function killedAmid({folder, from, changes}: {folder: string; from: number; changes: number}): Promise<number> {
  const script = fileURLToPath(new URL("../support/startWaves.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, String(from), String(from + 300)]);
  let seen = 0;
  const watcher = watch(folder, () => ++seen >= changes && child.kill("SIGKILL"));
  let said = "";
  child.stdout.on("data", (data: Buffer) => (said += data));
  const signal = await new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
  watcher.close();
  expect(signal).toBe("SIGKILL");
  return Number(said.trimEnd().split("\n").at(-1));
}
