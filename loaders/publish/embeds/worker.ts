import {parentPort, workerData} from "node:worker_threads";
import {publishEmbeds} from "./embeds.js";
import type {EmbedWork} from "./publishEmbedsApart.js";

const {folder, config, previous} = workerData as EmbedWork;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
await publishEmbeds(folder, config, {previous, say: (line) => parentPort?.postMessage(line)});
