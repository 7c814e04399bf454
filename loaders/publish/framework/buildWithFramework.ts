import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {delimiter, dirname, join, resolve} from "node:path";
import {createInterface} from "node:readline";
import {stripVTControlCharacters} from "node:util";
import {Fault, unexpected} from "../../fault.js";
import {prepareCache, recordCache} from "./cache.js";
import {endGroup, nameProcess} from "../place/processes.js";
import {usefulLine} from "./usefulLine.js";

export interface FrameworkListener {
  /** hears each stage of the pipeline, then "pages" */
  begin: (stage: string) => void;
  /** hears that every file of a stable address, which the snapshot's members are, is in the output's folder */
  written?: () => void;
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
  {begin, written, say, started}: FrameworkListener,
  {signal, printed, root = "."}: {signal: AbortSignal; printed: string[]; root?: string}
): Promise<void> {
  await prepareCache(root);
  signal.throwIfAborted();
  const child = start(output, root);
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
      const [, kind, text] = /^(stage|error|notice|Warning|render):? (.*)$/.exec(line) ?? [];
      if (kind === "stage") begin(text);
      else if (kind === "error" && line.startsWith("error: ")) fault ??= text;
      else if (kind === "notice") say(line);
      else if (kind === "Warning") say(`warning: ${text}`);
      // the broken links that a warning counts
      else if (/^↳ .* → /.test(line)) say(line);
      else if (/^built \d+ assets? in /.test(line)) written?.();
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
  await recordCache(root);
}

/** Ends the group of Framework's process once the build is gone, however it went: whenOrphaned, where no TypeScript runs. */
const endWithBuild = `
  const isGone = () => {
    try {
      return process.ppid !== ${process.pid} || !process.kill(${process.pid}, 0);
    } catch ({code}) {
      return code !== "EPERM";
    }
  };
  const end = () => process.platform === "win32" ? process.exit(1) : process.kill(-process.pid, "SIGKILL");
  setInterval(() => isGone() && end(), 250).unref();
`;

function start(output: string, root: string) {
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  return spawn(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(endWithBuild)}`,
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
        SITE_OUTPUT: output,
        OBSERVABLE_TELEMETRY_DISABLE: "true",
        // Framework starts TypeScript loaders by the name of their runner
        PATH: [resolve("node_modules", ".bin"), process.env.PATH].join(delimiter)
      },
      stdio: ["ignore", "pipe", "pipe"]
    }
  );
}
