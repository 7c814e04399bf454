import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../config.js";
import {bundleForBrowser, bundleForNode, type PageScripts} from "./bundle/bundle.js";
import {publishEmbeds} from "./embeds/embeds.js";
import {checkCells} from "./framework/checkCells.js";
import {mendPage} from "./framework/completePage.js";
import {readPages, replaceScript, type BuiltPage} from "./framework/pages.js";
import {prerender} from "./framework/prerender.js";
import {removeReplaced} from "./framework/removeReplaced.js";

/** Where the pages' scripts are, in the site's folder. */
const scripts = "_app";

/**
 * Finishes what Framework built in `folder`, in place: everything between its build and the checks. `previous` is the folder of
 * the site that it takes the place of.
 */
export async function finish(folder: string, config: Config, previous: string): Promise<void> {
  const pages = await readPages(folder);
  const live = pages.filter(({script}) => script.includes("define("));
  live.forEach(checkCells);
  const [forNode, forBrowser] = await Promise.all([bundleForNode(live), bundleForBrowser(live, join(folder, scripts))]);
  for (const page of pages) {
    const bundle = forNode.get(page.file);
    const html = bundle === undefined ? page.html : await prerender(page, bundle, folder);
    await writeFile(
      join(folder, page.file),
      mendPage(replaceScript(html, scriptTags(page, forBrowser.get(page.file))))
    );
  }
  await publishEmbeds(folder, config, {previous});
  await removeReplaced(folder);
}

function scriptTags({file}: BuiltPage, loaded: PageScripts | undefined): string {
  if (loaded === undefined) return "";
  const up = "../".repeat(file.split("/").length - 1) || "./";
  const preload = loaded.imports.map((name) => `<link rel="modulepreload" href="${up}${scripts}/${name}">\n`);
  return `${preload.join("")}<script type="module" src="${up}${scripts}/${loaded.script}"></script>\n`;
}
