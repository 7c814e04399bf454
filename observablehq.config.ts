/** The pages in the order of the bar on top. */
const pages = [
  {path: "/", name: "Overview"},
  {path: "/actions", name: "Actions"},
  {path: "/customers", name: "Customers"},
  {path: "/segments", name: "Segments"},
  {path: "/churn", name: "Churn"},
  {path: "/trends", name: "Trends"},
  {path: "/evidence", name: "Evidence"}
];

/** The members of the snapshot, an API for other programs: each keeps its address from one build to the next. */
const members = [
  "summary.json",
  "quality.json",
  "churn.json",
  "recency.json",
  "timing.json",
  "value.json",
  "study.json",
  "rfm.json",
  "personas.json",
  "actions.json",
  "bridge.json",
  "profit.json",
  "campaigns.json",
  "movement.json",
  "acquisition.json",
  "dimensions.json",
  "history.json",
  "watch.json",
  "build.json",
  "monthly.arrow",
  "cube.arrow",
  "customers.arrow",
  "quarters.arrow",
  "whatif.arrow",
  // the build takes it apart
  "orders.json"
];

const description = "Which customers are worth what, who is about to leave, and what to do about it this week.";

export default {
  // a build hands in pages without their modules, which it bundles itself
  root: process.env.SITE_ROOT ?? "src",
  output: process.env.SITE_OUTPUT ?? "dist",
  title: "Customer Intelligence",
  pages,
  dynamicPaths: members.map((name) => `/snapshot/${name}`),
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  // plain file servers do not add the extension; links stay relative, so that the site works under any folder
  preserveExtension: true,
  head: ({data}: {data: {description?: string}}) => `<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${data.description ?? description}">`,
  header: ({path}: {path: string}) => `<a class="skip-link" href="#content">Skip to the content</a>
<a class="brand" href="/">Customer Intelligence</a>
<nav aria-label="Pages"><ul class="pages">${pages.map((page) => `<li>${pageLink(page, path)}</li>`).join("")}</ul></nav>`,
  footer:
    'Built with Observable Framework and Plot. <a href="/evidence">How the numbers are made</a> <a href="/embeds">Charts for a wiki, slides or e-mail</a>'
};

function pageLink(page: {path: string; name: string}, path: string): string {
  const current = path === page.path || (page.path === "/" && path === "/index");
  return `<a href="${page.path}"${current ? ' aria-current="page"' : ""}>${page.name}</a>`;
}
