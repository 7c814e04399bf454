import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../config.js";
import {bundleForBrowser, bundleForNode} from "./bundle/bundle.js";
import type {PageScripts} from "./bundle/joinChunks.js";
import {completeNotFound} from "./embeds/completeNotFound.js";
import type {Embeds} from "./embeds/startEmbeds.js";
import {checkCells} from "./framework/checkCells.js";
import {completePage} from "./framework/completePage.js";
import {readPages, replaceScript, type BuiltPage} from "./framework/pages.js";
import {prerender} from "./framework/prerender.js";
import {removeReplaced} from "./framework/removeReplaced.js";
import {writeMovedPages} from "./movedPages.js";

/** Where the pages' scripts are, in the site's folder. */
const scripts = "_app";

/** Finishes what Framework built in `folder`, in place, and adds the embeds: everything between its build and the checks. */
export async function completeSite(folder: string, config: Config, embeds: Embeds): Promise<void> {
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
  // one at a time: a page that is drawn is the global document
  for (const page of pages) await finishPage(page);
  await removeReplaced(folder);
  await writeMovedPages(folder);
  await completeNotFound(folder, await embeds.moveTo(folder), config);
}

function scriptTags({file}: BuiltPage, loaded: PageScripts | undefined): string {
  if (loaded === undefined) return "";
  const up = "../".repeat(file.split("/").length - 1) || "./";
  const preload = loaded.imports.map((name) => `<link rel="modulepreload" href="${up}${scripts}/${name}">\n`);
  return `${preload.join("")}<script type="module" src="${up}${scripts}/${loaded.script}"></script>\n`;
}
