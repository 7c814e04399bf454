import {mkdtemp} from "node:fs/promises";
import {join} from "node:path";
import type {Config, FileSource} from "../config/schema.js";
import {demoSource} from "../demo/source.js";
import {writeOutput} from "../sources/command.js";
import {download, isAddress} from "../sources/download.js";

/** A source as files that can be read. */
export type SourceAsFile = Partial<Awaited<ReturnType<typeof demoSource>>> & {
  source: FileSource;
  /** what messages call a file that is none of the shop's, by its path */
  called?: ReadonlyMap<string, string>;
};

/** A source as files: what is not one is written into `folder`, where only this user can read it. */
export async function fileOf(source: Config["source"], folder: string): Promise<SourceAsFile> {
  if (source.kind === "demo") return demoSource(source, join(folder, "demo-orders.csv"));
  if (source.kind === "file") return downloaded(source, folder);
  const path = join(folder, "command.csv");
  const {command: _, timeoutSeconds: __, ...others} = source;
  return {called: new Map([[path, await writeOutput(source, path)]]), source: {...others, kind: "file", path}};
}

/** Addresses among the paths become files; five minutes and 2 GB are more than any export takes. */
async function downloaded(source: FileSource, folder: string): Promise<SourceAsFile> {
  const {timeoutSeconds = 300, mostMegabytes = 2000} = source;
  const called = new Map<string, string>();
  const fetched = async (paths: string | string[]): Promise<string | string[]> => {
    const list = Array.isArray(paths) ? paths : [paths];
    if (!list.some(isAddress)) return paths;
    const files: string[] = [];
    for (const path of list) {
      if (!isAddress(path)) {
        files.push(path);
        continue;
      }
      const own = await mkdtemp(join(folder, "download-"));
      const file = await download(path, {folder: own, timeoutSeconds, mostMegabytes});
      called.set(file.path, file.name);
      files.push(file.path);
    }
    return files;
  };
  const path = await fetched(source.path);
  const tables: Record<string, string | string[]> = {};
  for (const [name, paths] of Object.entries(source.tables ?? {})) tables[name] = await fetched(paths);
  return {called, source: {...source, path, ...(source.tables && {tables})}};
}
