import {frameRoom} from "./frameRoom.js";
import type {Figure} from "../figures/parts/figure.js";

/** One way to put a chart elsewhere. */
export interface Snippet {
  form: string;
  /** what the place allows, and what to do there */
  note: string;
  /** what to paste */
  code: string;
}

/** Where charts are put, and what of them. */
export interface SnippetPlace {
  /** the address of the site, with a slash at its end */
  site: string;
  /** the filters, "?persona=at-risk" or "" */
  query: string;
  /** whether pages of other sites may read the data, as modules do there */
  readable: boolean;
}

/** Forms whose script reads the data from the page that it stands in. */
const reading = ["Module", "Element"];

/** Says of a picture that it is not filtered, where filters are set. */
const whole = " A picture always shows all customers.";

/** Everything that can be pasted for a chart, by the place that it goes to. */
export function snippets(
  figure: Pick<Figure, "id" | "title" | "width" | "height">,
  {readable, ...place}: SnippetPlace
): Snippet[] {
  return allSnippets(figure, place).filter(({form}) => readable || !reading.includes(form));
}

function allSnippets(
  {id, title, width, height}: Pick<Figure, "id" | "title" | "width" | "height">,
  {site, query}: Omit<SnippetPlace, "readable">
): Snippet[] {
  const page = `${site}embed/${id}/${query}`;
  const picture = (extension: string) => `${site}figures/${id}${extension}`;
  const {origin} = new URL(site);
  const filtered = query === "" ? "" : whole;
  const name = escape(title);
  // a style would be forbidden by a strict policy of the wiki's
  const frame = `<iframe id="ci-${id}" src="${escape(page)}" title="${name}" width="100%" height="${height + frameRoom}" frameborder="0" loading="lazy"></iframe>`;
  const scheme = `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="${picture("-dark.svg")}">
  <img src="${picture(".svg")}" alt="${name}" width="${width + 48}">
</picture>`;
  return [
    {
      form: "iframe",
      note: "Any page that takes HTML. The script is optional: it gives the frame the height that the chart needs, and listens to this frame and this site alone.",
      code: `${frame}
<script>
  addEventListener("message", ({origin, source, data}) => {
    const frame = document.getElementById("ci-${id}");
    if (origin === "${origin}" && source === frame.contentWindow && data?.height > 0) frame.height = data.height;
  });
</script>`
    },
    {
      form: "Module",
      note: `Any page with scripts of its own. Its Content-Security-Policy, if it has one, must name ${origin} in script-src and connect-src.`,
      code: `<div id="ci-${id}"></div>
<script type="module">
  import chart from "${site}embed/${id}.js";
  document.getElementById("ci-${id}").append(await chart({filters: ${JSON.stringify(query.slice(1))}}));
</script>`
    },
    {
      form: "Element",
      note: "Several charts on one page: one script, then an element for each.",
      code: `<script type="module" src="${site}embed/element.js"></script>
<ci-chart name="${id}"${query === "" ? "" : ` filters="${escape(query.slice(1))}"`}></ci-chart>`
    },
    {
      form: "Markdown",
      note: `A README or any Markdown that lets HTML through: light or dark as the reader's system is.${filtered}`,
      code: scheme
    },
    {
      form: "HTML",
      note: `A picture of a fixed size, for mail (which shows no SVG) and old intranets. It links to the live chart.${filtered}`,
      code: `<a href="${escape(page)}"><img src="${picture(".png")}" alt="${name}" width="${width + 48}"></a>`
    },
    {
      form: "Confluence",
      note: "Type /iframe and paste the address. An administrator must first allow the domain (Settings, Allowlist); else paste the picture's address below it.",
      code: page
    },
    {
      form: "Notion",
      note: "Type /embed and paste the address: Notion takes any.",
      code: page
    },
    {
      form: "SharePoint",
      note: "Add the Embed web part and paste this. The site's owner must first allow the domain (Site settings, HTML Field Security).",
      code: `<iframe src="${escape(page)}" title="${name}" width="100%" height="${height + frameRoom}" frameborder="0"></iframe>`
    },
    {
      form: "GitHub wiki",
      note: `GitHub shows pictures only, and keeps a copy for some hours.${filtered}`,
      code: scheme
    },
    {
      form: "GitLab wiki",
      note: `GitLab shows pictures only, and no other one in the dark.${filtered}`,
      code: `[![${title.replace(/[[\]]/g, "\\$&")}](${picture(".png")})](${page})`
    },
    {
      form: "MediaWiki",
      note: `MediaWiki shows pictures, and only from an origin that it trusts: an administrator sets $wgAllowExternalImagesFrom = '${site}'.${filtered}`,
      code: `${picture(".png")}\n[${page} ${title}]`
    },
    {
      form: "PowerPoint or Slides",
      note: `Insert, Picture: PowerPoint takes the SVG, and Convert to Shape makes it editable; Google Slides takes the PNG by its address. A slide does not update by itself.${filtered}`,
      code: `${picture(".svg")}\n${picture(".png")}`
    }
  ];
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
