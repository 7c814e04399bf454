import {once} from "node:events";
import {join} from "node:path";
import type {Worker} from "node:worker_threads";
import {bundleForBrowser, writeScripts} from "../bundle/bundle.js";
import type {PageScripts} from "../bundle/joinChunks.js";
import {draftOf, readDrafts} from "../framework/drafts.js";
import type {Stills} from "../framework/drawStills.js";
import type {BuiltPage} from "../framework/pages.js";
import {startThread} from "../place/startThread.js";

/** Where the pages' scripts are, in the site's folder. */
export const scriptsFolder = "_app";

/** What the pages' thread knows from its start. */
export interface DrawingWork {
  drafts: readonly BuiltPage[];
  /** the folder of the modules that pages import */
  source: string;
}

/** What the pages' thread is asked to draw: pages, or the drafts that it has, as far as they still can be drawn. */
export interface DrawingOrder {
  pages?: readonly BuiltPage[];
  /** the site's folder, or one that holds the members as it does */
  folder: string;
}

/** Stills of pages, by file. */
export type Drawn = ReadonlyMap<string, Stills>;

/** What the pages show and run, in the making. */
export interface Pages {
  /** Makes ready what draws: it holds some 200 MB until it ends. */
  prepare(): void;
  /** Says in which folder the snapshot's members are, as they will be in the site's: from now on the drafts are drawn. */
  draw(folder: string): void;
  /** What each page shows before its script runs, and its scripts, which are written into the site's folder. */
  stillsAndScripts(pages: readonly BuiltPage[]): Promise<{drawn: Drawn; scripts: ReadonlyMap<string, PageScripts>}>;
  /** Ends what is still in the making. */
  end(): Promise<void>;
}

/**
 * Makes stills and scripts of the pages in `folder`, beside Framework and in a thread of its own: as the pages of the last
 * build are most likely this one's, it begins with those, and makes anew what turns out to be another.
 */
export async function startPages(folder: string, root = "."): Promise<Pages> {
  const work = {drafts: await readDrafts(root), source: join(root, "src")};
  // a draft may ask for a module that there is no more
  const bundled = bundleForBrowser(work.drafts, work.source).catch(() => undefined);
  let artist: Artist | undefined;
  let early: Promise<Drawn> | undefined;
  const prepare = () => (artist ??= engage(work));
  const ask = (order: DrawingOrder) => prepare().draw(order);
  return {
    prepare: () => void prepare(),
    draw(from) {
      early ??= ask({folder: from});
      // who asks for the stills hears of it
      early.catch(() => {});
    },
    async stillsAndScripts(pages) {
      const drafts = pages.map(draftOf);
      const wereThere = new Map(work.drafts.map(({file, html}) => [file, html]));
      const isAsBefore = ({file, html}: BuiltPage) => wereThere.get(file) === html;
      const allAre = drafts.length === wereThere.size && drafts.every(isAsBefore);
      const before = await bundled;
      const bundles = allAre && before !== undefined ? before : await bundleForBrowser(drafts, work.source);
      const scripts = await writeScripts(bundles, pages, join(folder, scriptsFolder));
      const known = new Map((await early) ?? []);
      const others = pages.filter(({file}, i) => !(known.has(file) && isAsBefore(drafts[i])));
      const now = others.length > 0 ? await ask({pages: others, folder}) : new Map();
      return {drawn: new Map([...known, ...now]), scripts};
    },
    async end() {
      await artist?.thread.terminate();
    }
  };
}

interface Artist {
  thread: Worker;
  /** One order at a time. */
  draw(order: DrawingOrder): Promise<Drawn>;
}

function engage(work: DrawingWork): Artist {
  const thread = startThread(new URL("./pagesWorker.ts", import.meta.url), work);
  const ended = new Promise<never>((_, reject) => {
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`the pages' thread ended with ${code}`)));
  });
  // who orders hears of it
  ended.catch(() => {});
  return {
    thread,
    async draw(order) {
      // what the thread says next is its answer
      const answered = once(thread, "message") as Promise<[Drawn]>;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage(order);
      const [drawn] = await Promise.race([answered, ended]);
      return drawn;
    }
  };
}
