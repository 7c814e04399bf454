import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../../config.js";
import type {PageScripts} from "../bundle/joinChunks.js";
import {completeNotFound} from "../embeds/completeNotFound.js";
import type {Embeds} from "../embeds/startEmbeds.js";
import {checkCells} from "../framework/checkCells.js";
import {completePage} from "../framework/completePage.js";
import {draftOf, keepDrafts} from "../framework/drafts.js";
import {insertStills} from "../framework/insertStills.js";
import {readPages, replaceScript, type BuiltPage} from "../framework/pages.js";
import {removeReplaced} from "../framework/removeReplaced.js";
import {writeMovedPages} from "./movedPages.js";
import {scriptsFolder, type Pages} from "./startPages.js";

/** Finishes what Framework built in `folder`, in place, and adds the embeds: everything between its build and the checks. */
export async function completeSite(
  folder: string,
  config: Config,
  {pages: making, embeds}: {pages: Pages; embeds: Embeds}
): Promise<void> {
  const pages = await readPages(folder);
  const live = pages.filter(({script}) => script.includes("define("));
  live.forEach(checkCells);
  const {drawn, scripts} = await making.stillsAndScripts(live);
  for (const page of pages) {
    const html = insertStills(page.html, drawn.get(page.file) ?? new Map());
    await writeFile(
      join(folder, page.file),
      completePage(replaceScript(html, scriptTags(page, scripts.get(page.file))))
    );
  }
  await keepDrafts(live.map(draftOf));
  await removeReplaced(folder);
  await writeMovedPages(folder);
  await completeNotFound(folder, await embeds.moveTo(folder), config);
}

function scriptTags({file}: BuiltPage, loaded: PageScripts | undefined): string {
  if (loaded === undefined) return "";
  const up = "../../".repeat(file.split("/").length - 1) || "./";
  const preload = loaded.imports.map((name) => `<link rel="modulepreload" href="${up}${scriptsFolder}/${name}">\n`);
  return `${preload.join("")}<script type="module" src="${up}${scriptsFolder}/${loaded.script}"></script>\n`;
}
