import {Worker} from "node:worker_threads";
import type {Config} from "../../config.js";

/** A thread does not inherit what lets the build run TypeScript. */
const start = `import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))})
  .then(({register}) => { register(); return import(${JSON.stringify(new URL("./worker.ts", import.meta.url).href)}); })`;

/** What `publishEmbeds` is asked to do. */
export interface EmbedWork {
  folder: string;
  config: Pick<Config, "site">;
  previous: string;
}

/** Runs `publishEmbeds` in a thread of its own, beside what draws the pages; `say` hears what is left out, and why. */
export function publishEmbedsApart(work: EmbedWork, say: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(start, {eval: true, workerData: work});
    worker.on("message", say);
    worker.on("error", reject);
    worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the embeds' thread ended with ${code}`))));
  });
}
