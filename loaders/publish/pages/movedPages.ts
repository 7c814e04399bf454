import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {escapeXml} from "../embeds/escapeXml.js";

/** A page of an earlier site, and where its content is now. */
interface MovedPage {
  file: string;
  /** a page, and the place on it where a reader goes who named none */
  to: string;
  name: string;
  /** places on the old page that are on another page than `to`, by their ids there */
  others: Record<string, readonly string[]>;
}

const moved: readonly MovedPage[] = [
  {
    file: "drivers.html",
    to: "churn.html#what-goes-with-leaving",
    name: "Churn",
    others: {
      "evidence.html": [
        "figure-churn-drivers",
        "every-coefficient",
        "a-study-put-to-the-test",
        "figure-study-variants",
        "figure-study-splits"
      ]
    }
  },
  {
    file: "timing.html",
    to: "churn.html#when-they-leave",
    name: "Churn",
    others: {"trends.html": ["figure-monthly-revenue", "figure-revenue-season", "figure-cohort-retention"]}
  },
  {file: "methods.html", to: "evidence.html", name: "Evidence", others: {}}
];

/**
 * Writes, at the address of every page that moved, one that leads to where its content is now: by itself without a script, and
 * with one the filters and the place that the address names arrive too.
 */
export async function writeMovedPages(folder: string): Promise<void> {
  for (const page of moved) await writeFile(join(folder, page.file), movedPage(page));
}

function movedPage({to, name, others}: MovedPage): string {
  const address = escapeXml(`./${to}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Moved to ${escapeXml(name)}</title>
<link rel="canonical" href="${escapeXml(`./${to.split("#")[0]}`)}">
<script>${forward(to, others)}</script>
<noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript>
</head>
<body>
<main><h1>This page has moved</h1><p>What was here is now on <a href="${address}">${escapeXml(name)}</a>.</p></main>
</body>
</html>
`;
}

/** The query goes along, and so does the place: on the page that has it now. */
function forward(to: string, others: MovedPage["others"]): string {
  const [page, place] = to.split("#");
  const pages = Object.fromEntries(Object.entries(others).flatMap(([file, ids]) => ids.map((id) => [id, file])));
  return `(()=>{const o=${JSON.stringify(pages)},h=location.hash.slice(1);location.replace("./"+(Object.hasOwn(o,h)?o[h]:${JSON.stringify(page)})+location.search+(h?"#"+h:${JSON.stringify(place === undefined ? "" : `#${place}`)}))})()`;
}
