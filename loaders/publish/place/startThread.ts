import {Worker} from "node:worker_threads";

/** Starts a thread of this process with a module of the project; a thread does not inherit what lets the build run TypeScript. */
export function startThread(module: URL, workerData: unknown): Worker {
  const start = `import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))})
    .then(({register}) => { register(); return import(${JSON.stringify(module.href)}); })`;
  return new Worker(start, {eval: true, workerData});
}
