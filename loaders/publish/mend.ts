/**
 * Runs before the page is drawn: an address that carries filters must not flash unfiltered numbers. Without scripts there
 * are no filters, and the stills stay.
 */
export const filteredScript = `if(/[?&](persona|country|risk|recency|frequency|value|action)=./.test(location.search))document.documentElement.className+=" filtered"`;

/** Mends what Framework writes into every page: it names no language and forbids zooming. */
export function mendPage(html: string): string {
  return html
    .replace(/<html(?![^>]*\blang=)/, '<html lang="en"')
    .replace(/(<meta name="viewport" content="[^"]*?),\s*maximum-scale=1/, "$1")
    .replace(/<head>\n?/, `<head>\n<script>${filteredScript}</script>\n`);
}
