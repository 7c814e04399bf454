import {copyFile, mkdir, readdir, rm, writeFile} from "node:fs/promises";
import {dirname, extname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

/** The folder that Framework builds in place of `src`, in the project's. */
export const stagePath = join(".work", "pages");

const code = new Set([".ts", ".tsx", ".js", ".jsx"]);
const passOn = new URL("./passOn.mjs", import.meta.url);

/**
 * Makes `stagePath` of the project in `root`: the pages and what they show as they are in `src`, but their modules empty. The
 * build makes the pages' scripts itself (../bundle), and what Framework makes of modules it throws away: of some 500 of them
 * that takes more processor time than all else it does. The loader `early` has begun already, and its archive is passed on.
 */
export async function stagePages(root: string, early?: string): Promise<void> {
  const [source, stage] = [join(root, "src"), join(root, stagePath)];
  await removeStage(root);
  const entries = await readdir(source, {recursive: true, withFileTypes: true});
  for (const entry of entries) {
    const from = join(entry.parentPath, entry.name);
    const name = from.slice(source.length + 1);
    if (name.startsWith(".observablehq") || entry.isDirectory()) continue;
    const to = join(stage, name);
    await mkdir(dirname(to), {recursive: true});
    if (!code.has(extname(name)) || name.endsWith(".d.ts")) await copyFile(from, to);
    else if (!isLoader(name)) await writeFile(to, "");
    else if (early !== undefined && resolve(root, early) === resolve(from)) {
      await writeFile(to.slice(0, -extname(to).length) + ".js", runs(passOn));
    }
    // it may name others from where it is
    else await writeFile(to, runs(pathToFileURL(resolve(from))));
  }
}

export async function removeStage(root = "."): Promise<void> {
  await rm(join(root, stagePath), {recursive: true, force: true, maxRetries: 10, retryDelay: 50});
}

/** Loaders make a file, and have its extension before their own: snapshot.zip.ts. */
function isLoader(name: string): boolean {
  return extname(name.slice(0, -extname(name).length)) !== "";
}

function runs(module: URL): string {
  return `import ${JSON.stringify(module.href)};\n`;
}
