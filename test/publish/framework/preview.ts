import {spawn} from "node:child_process";
import {createServer, type AddressInfo} from "node:net";
import {resolve} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {build, type Plugin} from "esbuild";
import {JSDOM} from "jsdom";

/** Starts what `npm run dev` starts, in the folder `root`. */
export async function startPreview(root: string): Promise<{url: string; end: () => void}> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      resolve("node_modules/@observablehq/framework/dist/bin/observable.js"),
      "preview",
      "--no-open",
      "--port",
      `${port}`
    ],
    {cwd: root, stdio: "ignore", env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}}
  );
  const url = `http://127.0.0.1:${port}/`;
  for (let wait = 0; wait < 300; ++wait) {
    if (await fetch(url).catch(() => undefined)) return {url, end: () => void child.kill("SIGKILL")};
    await sleep(100);
  }
  child.kill("SIGKILL");
  throw new Error("Framework's preview does not answer");
}

/** What a page of the preview shows in its main part, run in jsdom by the very client that the preview serves. */
export async function shownByPreview(address: string): Promise<string> {
  const html = await (await fetch(address)).text();
  const [, script = ""] = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].at(-1) ?? [];
  // the socket that hears of changes stays closed
  const source = script.replace(/^open\(.*\);$/m, "");
  const {outputFiles} = await build({
    stdin: {contents: source, sourcefile: address},
    plugins: [served(address)],
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "silent"
  });
  const {window} = new JSDOM(html.replace(/<script[\s\S]*?<\/script>/g, ""), {
    url: address,
    runScripts: "outside-only",
    pretendToBeVisual: true
  });
  try {
    Object.assign(window, {fetch: (path: string | URL) => fetch(new URL(path, address))});
    window.eval(outputFiles[0].text);
    const main = window.document.querySelector("main")!;
    for (let wait = 0; wait < 200 && main.querySelector("observablehq-loading"); ++wait) await sleep(20);
    await sleep(200);
    return main.innerHTML;
  } finally {
    window.close();
  }
}

/** Modules as the preview serves them, but for libraries that its client would ask for if a cell named them. */
function served(page: string): Plugin {
  return {
    name: "served",
    setup(build) {
      build.onResolve({filter: /.*/}, ({path, importer, kind, namespace}) => {
        const isLibrary = kind === "dynamic-import" && new URL(importer, page).pathname.startsWith("/_observablehq/");
        if (isLibrary || path.includes("/_npm/")) return {path, namespace: "unused"};
        return {path: new URL(path, namespace === "served" ? importer : page).href, namespace: "served"};
      });
      build.onLoad({filter: /.*/, namespace: "unused"}, () => ({contents: "module.exports = {};"}));
      build.onLoad({filter: /.*/, namespace: "served"}, async ({path}) => {
        const response = await fetch(path);
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        return {contents: await response.text(), loader: "js"};
      });
    }
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => void server.once("listening", done));
  const {port} = server.address() as AddressInfo;
  await new Promise((done) => void server.close(done));
  return port;
}
