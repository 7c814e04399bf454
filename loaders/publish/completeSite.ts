import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../config.js";
import {bundleForBrowser, bundleForNode, type PageScripts} from "./bundle/bundle.js";
import {publishEmbedsApart} from "./embeds/publishEmbedsApart.js";
import {checkCells} from "./framework/checkCells.js";
import {completePage} from "./framework/completePage.js";
import {readPages, replaceScript, type BuiltPage} from "./framework/pages.js";
import {prerender} from "./framework/prerender.js";
import {removeReplaced} from "./framework/removeReplaced.js";
import {writeMovedPages} from "./movedPages.js";

/** Where the pages' scripts are, in the site's folder. */
const scripts = "_app";
const notFound = "404.html";

/**
 * Finishes what Framework built in `folder`, in place: everything between its build and the checks. `previous` is the folder of
 * the site that it takes the place of.
 */
export async function completeSite(folder: string, config: Config, previous: string): Promise<void> {
  const pages = await readPages(folder);
  const live = pages.filter(({script}) => script.includes("define("));
  live.forEach(checkCells);
  const [forNode, forBrowser] = await Promise.all([bundleForNode(live), bundleForBrowser(live, join(folder, scripts))]);
  const finishPage = async (page: BuiltPage) => {
    const run = forNode.get(page.file);
    const html = run === undefined ? page.html : await prerender(page, run, folder);
    const tags = scriptTags(page, forBrowser.get(page.file));
    await writeFile(join(folder, page.file), completePage(replaceScript(html, tags)));
  };
  // the embeds mend it again
  for (const page of pages) if (page.file === notFound) await finishPage(page);
  const work = [
    publishEmbedsApart({folder, config: {site: config.site}, previous}, say),
    inTurn(
      pages.filter(({file}) => file !== notFound),
      finishPage
    )
  ];
  // neither may go on writing where the other has failed and the folder is removed
  for (const outcome of await Promise.allSettled(work)) if (outcome.status === "rejected") throw outcome.reason;
  await removeReplaced(folder);
  await writeMovedPages(folder);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One at a time: a page that is drawn is the global document. */
async function inTurn<T>(items: readonly T[], use: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await use(item);
}

function scriptTags({file}: BuiltPage, loaded: PageScripts | undefined): string {
  if (loaded === undefined) return "";
  const up = "../".repeat(file.split("/").length - 1) || "./";
  const preload = loaded.imports.map((name) => `<link rel="modulepreload" href="${up}${scripts}/${name}">\n`);
  return `${preload.join("")}<script type="module" src="${up}${scripts}/${loaded.script}"></script>\n`;
}
