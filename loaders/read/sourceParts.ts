import {presets} from "../config/presets.js";
import type {Join} from "../config/preset.js";
import type {FileSource} from "../config/schema.js";
import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import {findFiles, type SourceFile} from "./findFiles.js";
import {headerOf} from "./headerOf.js";
import {hasAll} from "./recognise.js";

/** A table that is joined to the order lines. */
export interface SourceTable extends Join {
  files: SourceFile[];
}

/**
 * Which files of a source hold order lines, and which the tables that are joined to them: as the config says, or, of an export
 * of several tables that are named together, as their column names tell.
 */
export async function sourceParts(
  engine: Engine,
  source: FileSource,
  configPath: string,
  called?: ReadonlyMap<string, string>
): Promise<{files: SourceFile[]; tables: SourceTable[]}> {
  const files = findFiles(source.path, configPath, called);
  if (source.tables) {
    const {tables} = source;
    return {
      files,
      tables: (source.join ?? []).map((join) => ({...join, files: findFiles(tables[join.table], configPath, called)}))
    };
  }
  const named = source.preset === undefined || source.preset === "auto" ? undefined : presets[source.preset];
  const joining = named ? [named] : source.preset === "auto" || !source.columns ? Object.values(presets) : [];
  const candidates = joining.flatMap((preset) => (preset.join ? [{...preset, join: preset.join}] : []));
  if (candidates.length === 0 || (files.length === 1 && !named)) return {files, tables: []};
  const headers: {file: SourceFile; names: string[]}[] = [];
  for (const file of files) headers.push({file, names: (await headerOf(engine, file, source)).names});
  const having = (marks: readonly string[]) => headers.filter(({names}) => hasAll(names, marks)).map(({file}) => file);
  const preset = named
    ? candidates[0]
    : candidates.find(({join, lineMarks = []}) =>
        [lineMarks, ...join.map(({marks}) => marks)].every((marks) => having(marks).length > 0)
      );
  if (preset === undefined) return {files, tables: []};
  const tables = preset.join.map((join) => ({...join, files: having(join.marks)}));
  const missing = tables.find((table) => table.files.length === 0);
  if (missing) {
    throw new Fault(
      `missing source file: ${preset.title} needs its table "${missing.table}", with ${missing.marks.join(", ")} (source.path names all of its files)`
    );
  }
  const used = new Set(tables.flatMap((table) => table.files));
  return {files: files.filter((file) => !used.has(file)), tables};
}
