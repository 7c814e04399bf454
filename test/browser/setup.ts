import {spawnSync} from "node:child_process";
import type {TestProject} from "vitest/node";
import {loadConfig} from "../../loaders/config.js";
import {headersFor, inlineHashes} from "../../loaders/publish/hosting/headers.js";
import {serve} from "../../loaders/publish/hosting/serve.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** address of the built demo store's site, with a slash at its end */
    site: string;
  }
}

/**
 * Builds the site by the README's command, once for all browser tests, and serves it as a plain file server would, with
 * the headers that a host is told to send: whatever they forbid is an error on the console, and fails a test.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const build = spawnSync("npm", ["run", "build"], {
    encoding: "utf8",
    env: {...process.env, STORE_CONFIG: ""},
    shell: process.platform === "win32"
  });
  if (build.status !== 0) throw new Error(`npm run build failed:\n${build.stdout}\n${build.stderr}`);
  const {config} = await loadConfig("data/store.config.ts");
  const hashes = await inlineHashes("dist");
  const {server, url} = await serve("dist", {headers: (path) => headersFor(path, config, hashes)});
  project.provide("site", url);
  return () => new Promise((resolve) => server.close(() => resolve()));
}
