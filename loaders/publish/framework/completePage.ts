import {dimensionIds} from "../../../src/filters/dimensionIds.js";
/**
 * Runs before the page is drawn. An address that carries filters must not flash unfiltered numbers (without scripts there
 * are no filters, and the stills stay); data that the reader's clock calls old must not say so late, and push the page down.
 */
export const earlyScript = [
  `if(/[?&](${dimensionIds.join("|")})=./.test(location.search))document.documentElement.classList.add("filtered")`,
  `if(Date.now()>=Date.parse(document.querySelector("meta[name=old-from]")?.content))document.documentElement.classList.add("old")`
].join(";");

/** Mends what Framework writes into every page: it names no language and forbids zooming. */
export function completePage(html: string): string {
  const [, oldFrom] = /\bdata-old-from="([\d-]+)"/.exec(html) ?? [];
  const meta = oldFrom === undefined ? "" : `<meta name="old-from" content="${oldFrom}">\n`;
  return html
    .replace(/<html(?![^>]*\blang=)/, '<html lang="en"')
    .replace(/(<meta name="viewport" content="[^"]*?),\s*maximum-scale=1/, "$1")
    .replace(/<head>\n?/, `<head>\n${meta}<script>${earlyScript}</script>\n`);
}
