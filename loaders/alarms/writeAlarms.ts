import {chmod, mkdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {csvLine} from "../csvLine.js";
import type {AlarmDetail} from "./finding.js";

const header: (keyof AlarmDetail)[] = ["alarm", "file", "customer", "order", "day", "number", "revenue"];

/** Writes what the alarms are about, by the shop's own ids, for the owner alone; without an alarm only the header. */
export async function writeAlarms(path: string, details: readonly AlarmDetail[]): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const partial = `${path}.partial`;
  await rm(partial, {force: true});
  const lines = [csvLine(header), ...details.map((detail) => csvLine(header.map((name) => detail[name])))];
  await writeFile(partial, `${lines.join("\r\n")}\r\n`, {mode: 0o600});
  await chmod(partial, 0o600);
  await rename(partial, path);
}
