import {pageTheme} from "../../../src/charts/theme.js";
import {card, messageCard} from "../../../src/embed/card.js";
import type {PublishedChart, Studio} from "./charts.js";
import {escapeXml} from "./escapeXml.js";

/** Widths that an embed page is prerendered at, px of the chart; charts of many marks at fewer, to keep the page small. */
const widths = [288, 400, 560, 760, 1000];
const fewWidths = [288, 560, 1000];
/** px on the left and right of a chart */
const margins = 32;

export interface PageOptions {
  /** where the site is published, with a slash at its end; null where the config does not say */
  site: string | null;
  /** px of the chart's PNG */
  picture: {width: number; height: number};
}

/** The page of an embed: nothing but the chart, drawn for several widths, seen before any script has run. */
export function embedPage(chart: PublishedChart, options: PageOptions, {document}: Studio): string {
  const {figure} = chart;
  const section = "data" in chart ? stillCard(chart, document) : messageCard(chart.problem, document);
  const text = "data" in chart ? `${figure.title}: ${chart.data.heading}` : figure.title;
  const description = "data" in chart ? describe(chart) : chart.problem;
  return framePage({
    id: figure.id,
    title: text,
    head: metaTags({id: figure.id, title: text, description}, options),
    main: section.outerHTML
  });
}

/** The page of a chart that there is no more, or of an address that names none. */
export function messagePage(id: string, title: string, text: string, {document}: Studio): string {
  return framePage({id, title, head: "", main: messageCard(text, document).outerHTML});
}

/** The style sheet's part for the stills: the widest that fits is shown, none where the address carries filters. */
export function stillsCss(): string {
  const rules = [widths, fewWidths].flatMap((widths) =>
    widths.map((width, i) => {
      const from = i === 0 ? "" : `(min-width: ${width + margins}px)`;
      const to = i === widths.length - 1 ? "" : `(max-width: ${widths[i + 1] + margins - 0.02}px)`;
      return `@media ${[from, to].filter(Boolean).join(" and ")} {.${stillClass(width, widths)} {display: block;}}`;
    })
  );
  return `.still {display: none;}
${rules.join("\n")}
.filtered .ci-card {visibility: hidden;}
.filtered main::before {content: "Applying the filters …"; position: absolute; padding: 16px; color: var(--ci-muted);}
@media print {.filtered .ci-card {visibility: visible;}}
`;
}

function stillClass(width: number, of: readonly number[]): string {
  return `still-${width}-${of.length}`;
}

function stillCard({figure, data, draw}: Extract<PublishedChart, {data: unknown}>, document: Document): HTMLElement {
  const section = card(figure, data, {document, base: "../../", alone: true});
  const drawStill = (width: number) => {
    const still = document.createElement("div");
    still.append(draw({width, theme: pageTheme, document}));
    return still;
  };
  const first = drawStill(widths[0]);
  const chosen = first.getElementsByTagName("*").length > 250 ? fewWidths : widths;
  section.querySelector(".ci-chart-box")?.append(
    ...chosen.map((width, i) => {
      const still = i === 0 ? first : drawStill(width);
      still.className = `still ${stillClass(width, chosen)}`;
      return still;
    })
  );
  return section;
}

function describe({figure, data}: Extract<PublishedChart, {data: unknown}>): string {
  const {summary, format} = data;
  return `${data.caption ?? figure.description} ${summary.store.name}, as of ${format.date(summary.dataAsOf)}.`;
}

function metaTags(
  {id, title, description}: {id: string; title: string; description: string},
  {site, picture}: PageOptions
): string {
  const tags = [
    meta("name", "description", description),
    meta("property", "og:type", "website"),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("name", "twitter:card", "summary_large_image"),
    meta("name", "twitter:title", title),
    meta("name", "twitter:description", description)
  ];
  // all of these need absolute addresses
  if (site !== null) {
    const page = `${site}embed/${id}/`;
    const png = `${site}figures/${id}.png`;
    tags.push(
      `<link rel="canonical" href="${escapeXml(page)}">`,
      `<link rel="alternate" type="application/json+oembed" href="${escapeXml(`${site}embed/${id}.json`)}" title="${escapeXml(title)}">`,
      meta("property", "og:url", page),
      meta("property", "og:image", png),
      meta("property", "og:image:type", "image/png"),
      meta("property", "og:image:width", picture.width * 2),
      meta("property", "og:image:height", picture.height * 2),
      meta("property", "og:image:alt", title),
      meta("name", "twitter:image", png),
      meta("name", "twitter:image:alt", title)
    );
  }
  return tags.join("\n");
}

function meta(kind: "name" | "property", key: string, content: string | number): string {
  return `<meta ${kind}="${key}" content="${escapeXml(String(content))}">`;
}

function framePage({id, title, head, main}: {id: string; title: string; head: string; main: string}): string {
  return `<!DOCTYPE html>
<html lang="en" class="ci-embed">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
${head}
<script src="../early.js"></script>
<link rel="stylesheet" href="../frame.css">
<link rel="icon" href="data:,">
</head>
<body data-chart="${escapeXml(id)}">
<main>${main}</main>
<script type="module" src="../frame.js"></script>
</body>
</html>
`;
}
