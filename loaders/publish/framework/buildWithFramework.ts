import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {delimiter, dirname, join, resolve} from "node:path";
import {createInterface} from "node:readline";
import {stripVTControlCharacters} from "node:util";
import {Fault, unexpected} from "../../fault.js";
import {archivePath} from "./archive.js";
import {prepareCache} from "./cache.js";
import {stagePages, stagePath} from "./stage.js";
import {endGroup, nameProcess} from "../place/processes.js";
import {usefulLine} from "./usefulLine.js";

export interface FrameworkListener {
  /** hears each stage of the pipeline, then "pages" */
  begin: (stage: string) => void;
  /** hears that the archive of `loader` is whole */
  loaded?: () => void;
  /** hears the loader's notices and Framework's warnings */
  say: (line: string) => void;
  /** hears the process that leads the group of all that runs for the build */
  started: (pid: number) => Promise<void>;
}

/**
 * Runs `observable build` in the project's folder `root` into `output`; all that it prints is added to `printed`. Ends it with all it started when `signal`
 * is aborted, and throws the signal's reason. Throws a Fault with the loader's own line where the data or config are at
 * fault; else an Error with the line that says why.
 */
export async function buildWithFramework(
  output: string,
  {begin, loaded, say, started}: FrameworkListener,
  {
    signal,
    printed,
    root = ".",
    loader
  }: {
    signal: AbortSignal;
    printed: string[];
    root?: string;
    /** a loader of an archive that begins at once, beside Framework, and leaves it at archivePath */
    loader?: string;
  }
): Promise<void> {
  await stagePages(root, loader);
  for (const pages of ["src", stagePath]) await prepareCache(join(root, pages));
  signal.throwIfAborted();
  const child = start(output, root, loader);
  const group = child.pid === undefined ? undefined : nameProcess(child.pid);
  const end = () => void (group && endGroup(group));
  signal.addEventListener("abort", end);
  // its loaders outlive a leader that was killed alone
  child.on("exit", (code) => code !== 0 && end());
  let fault: string | undefined;
  let rendering = false;
  const listen = (stream: NodeJS.ReadableStream) =>
    createInterface({input: stream}).on("line", (styled) => {
      const line = stripVTControlCharacters(styled);
      const [, kind, text] = /^(stage|error|notice|archive|Warning|render):? (.*)$/.exec(line) ?? [];
      if (kind === "stage") begin(text);
      else if (kind === "error" && line.startsWith("error: ")) fault ??= text;
      else if (kind === "notice") say(line);
      else if (kind === "archive") loaded?.();
      else if (kind === "Warning") say(`warning: ${text}`);
      // the broken links that a warning counts
      else if (/^↳ .* → /.test(line)) say(line);
      else if (kind === "render" && !rendering) {
        rendering = true;
        begin("pages");
      }
      if (kind !== "stage") printed.push(line);
    });
  listen(child.stdout);
  listen(child.stderr);
  try {
    const closed = new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    if (group) await Promise.all([closed, started(group.pid)]);
    const code = await closed;
    signal.throwIfAborted();
    if (fault?.startsWith(unexpected)) throw new Error(fault.slice(unexpected.length));
    if (fault) throw new Fault(fault);
    if (code !== 0) throw new Error(usefulLine(printed));
  } catch (error) {
    // one of the group may still write what is about to be removed
    if (group) await endGroup(group);
    throw error;
  } finally {
    signal.removeEventListener("abort", end);
  }
}

function start(output: string, root: string, loader?: string) {
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  return spawn(
    process.execPath,
    [
      "--import",
      new URL("./preload.mjs", import.meta.url).href,
      join(framework, "dist", "bin", "observable.js"),
      "build"
    ],
    {
      cwd: root,
      // a group of its own, so that it can be ended with its loaders
      detached: process.platform !== "win32",
      windowsHide: true,
      env: {
        ...process.env,
        SITE_ROOT: stagePath,
        SITE_OUTPUT: output,
        BUILD_TASK: JSON.stringify({build: process.pid, loader, archive: archivePath}),
        OBSERVABLE_TELEMETRY_DISABLE: "true",
        // Framework starts TypeScript loaders by the name of their runner
        PATH: [resolve("node_modules", ".bin"), process.env.PATH].join(delimiter)
      },
      stdio: ["ignore", "pipe", "pipe"]
    }
  );
}
