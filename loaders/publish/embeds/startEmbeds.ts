import {rename, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../../config.js";
import {startThread} from "../place/startThread.js";

/** What `publishEmbeds` is asked to do. */
export interface EmbedWork {
  /** where they are made; it is removed with all that it holds, before and after */
  folder: string;
  config: Pick<Config, "site">;
  /** the folder of the site that this one takes the place of */
  previous: string;
  withheld?: readonly string[];
}

/** Embeds in the making. */
export interface Embeds {
  /** Says that the snapshot's members are in this folder: from now on figures are drawn. Once is enough. */
  draw(members: string): void;
  /** Waits for the last of them, and moves them into the site's folder. Resolves with the figures' ids. */
  moveTo(site: string): Promise<readonly string[]>;
  /** Ends what is still in the making, and removes what was not moved. */
  end(): Promise<void>;
}

/**
 * Runs `publishEmbeds` in a thread of its own, beside Framework and what draws the pages: what needs no data is made at once.
 * `say` hears what is left out, and why.
 */
export function startEmbeds(work: EmbedWork, say: (line: string) => void): Embeds {
  const worker = startThread(new URL("./worker.ts", import.meta.url), work);
  const made = new Promise<readonly string[]>((resolve, reject) => {
    worker.on("message", (message: string | readonly string[]) => {
      if (typeof message === "string") say(message);
      else resolve(message);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the embeds' thread ended with ${code}`)));
  });
  // who asks for them hears of it
  made.catch(() => {});
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    draw: (members) => worker.postMessage(members),
    async moveTo(site) {
      const ids = await made;
      for (const name of ["embed", "figures"]) await rename(join(work.folder, name), join(site, name));
      return ids;
    },
    async end() {
      await worker.terminate();
      await rm(work.folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 50});
    }
  };
}
