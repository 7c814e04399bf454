import type {Preset} from "../config/preset.js";
import {presetIds, type PresetId} from "../config/presetIds.js";
import {presets} from "../config/presets.js";
import type {FileSource} from "../config/schema.js";
import {unserved} from "../config/unserved.js";
import {Fault} from "../fault.js";

/**
 * The export that a file's column names tell, unless the config names another or its columns; undefined where they do not.
 * Throws a Fault for an export that cannot serve, and where nobody says what is what.
 */
export function recognise(header: readonly string[], source: FileSource, fileName: string): Preset | undefined {
  const preset = presetFor(header, source);
  if (preset || (source.preset === undefined && source.columns !== undefined)) return preset;
  const refused = unserved.find(({marks}) => hasAll(header, marks));
  if (refused) throw new Fault(`unsupported export: ${fileName}: ${refused.sentence}`);
  throw new Fault(
    `unknown export: ${fileName} has the columns of none that is known (expected source.columns to say what is what; known are ${presetIds.join(", ")})`
  );
}

/** The same, and undefined too where nobody says what is what. */
export function presetFor(header: readonly string[], source: FileSource): Preset | undefined {
  if (source.preset !== undefined && source.preset !== "auto") return presets[source.preset];
  if (source.preset === undefined && source.columns !== undefined) return undefined;
  const id = presetOf(header);
  return id && presets[id];
}

/** Which known export has these column names. */
export function presetOf(header: readonly string[]): PresetId | undefined {
  return presetIds.find((id) => hasAll(header, presets[id].marks));
}

/** Whether a file has these columns, upper and lower case alike. */
export function hasAll(header: readonly string[], marks: readonly string[]): boolean {
  const names = new Set(header.map(fold));
  return marks.every((mark) => names.has(fold(mark)));
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
