import {on} from "node:events";
import {parentPort, workerData} from "node:worker_threads";
import {bundleForNode} from "../bundle/bundle.js";
import {drawStills, type Stills} from "../framework/drawStills.js";
import type {DrawingOrder, DrawingWork} from "./startPages.js";

const {drafts, source} = workerData as DrawingWork;
const port = parentPort!;
// a draft may ask for a module that there is no more
const compiledDrafts = bundleForNode(drafts, source).catch(() => new Map<string, () => void>());

for await (const [{pages, folder}] of on(port, "message") as AsyncIterable<[DrawingOrder]>) {
  const drawn = new Map<string, Stills>();
  const compiled = pages === undefined ? await compiledDrafts : await bundleForNode(pages, source);
  // one at a time: a page that is drawn is the global document
  for (const page of pages ?? drafts) {
    const run = compiled.get(page.file);
    if (run === undefined) continue;
    try {
      drawn.set(page.file, await drawStills(page, run, folder));
    } catch (error) {
      // a draft that fails may be no page of this build
      if (pages !== undefined) throw error;
    }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  port.postMessage(drawn);
}
