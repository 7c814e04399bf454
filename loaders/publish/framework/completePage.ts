import {shownKeys} from "../../../src/filters/shownKeys.js";

/** An address that carries filters must not flash unfiltered numbers (without scripts there are no filters, and the stills stay). */
const hideUnfiltered = `if(/[?&](${shownKeys.join("|")})=./.test(location.search))document.documentElement.classList.add("filtered")`;

/** Data that the reader's clock calls old must not say so late, and push the page down. */
const tellOld = `if(Date.now()>=Date.parse(document.querySelector("meta[name=old-from]")?.content))document.documentElement.classList.add("old")`;

/** What only a script can do is not shown without one. */
const tellScript = `document.documentElement.classList.add("scripted")`;

/** Mends what Framework writes into every page: it names no language and forbids zooming. */
export function completePage(html: string): string {
  const [, oldFrom] = /\bdata-old-from="([\d-]+)"/.exec(html) ?? [];
  // runs before the page is drawn; what a page without filters shows is right under any
  const early = [html.includes('class="filter-slot"') ? hideUnfiltered : "", tellOld, tellScript]
    .filter(Boolean)
    .join(";");
  const [, asOf] = /\bdata-as-of="([^"]*)"/.exec(html) ?? [];
  const meta = oldFrom === undefined ? "" : `<meta name="old-from" content="${oldFrom}">\n`;
  return html
    .replace(/<html(?![^>]*\blang=)/, '<html lang="en"')
    .replace(/(<meta name="viewport" content="[^"]*?),\s*maximum-scale=1/, "$1")
    .replace(
      '<div class="filter-slot">',
      (slot) =>
        `${slot}<noscript><p class="no-script">Without a script there are no filters: this page shows everybody${asOf ? `, with data to ${asOf}` : ""}.</p></noscript>`
    )
    .replace(/<head>\n?/, `<head>\n${meta}<script>${early}</script>\n`);
}
