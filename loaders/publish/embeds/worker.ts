import {once} from "node:events";
import {parentPort, workerData} from "node:worker_threads";
import {publishEmbeds} from "./embeds.js";
import type {EmbedWork} from "./startEmbeds.js";

const {folder, config, previous, withheld} = workerData as EmbedWork;
const port = parentPort!;
/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
const members = once(port, "message").then(([members]) => members as string);
port.postMessage(
  await publishEmbeds(folder, config, {previous, withheld, members, say: (line) => port.postMessage(line)})
);
