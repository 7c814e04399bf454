import {
  arrowType,
  everywhere,
  forAYear,
  hashedFolders,
  revalidated,
  securityPolicy,
  sharedFolders,
  type HeaderMap,
  type Policy
} from "./policy.js";

/**
 * `_headers` for Netlify and Cloudflare Pages. Both join what several rules say of one header, and two policies joined are
 * stricter than each: so every header of a file comes from one rule, and files outside a folder with a rule are listed.
 */
export function headersFile(files: string[], policy: Policy): string {
  const present = (name: string) => files.some((file) => file.startsWith(`${name}/`));
  const page = {"Cache-Control": revalidated, "Content-Security-Policy": securityPolicy(policy, false)};
  const rules: [path: string, headers: HeaderMap][] = [["/*", everywhere]];
  for (const name of hashedFolders.filter(present)) rules.push([`/${name}/*`, {"Cache-Control": forAYear}]);
  for (const name of sharedFolders.filter(present)) {
    const headers: HeaderMap = {"Cache-Control": revalidated, "Access-Control-Allow-Origin": "*"};
    if (name === "embed") headers["Content-Security-Policy"] = securityPolicy(policy, true);
    rules.push([`/${name}/*`, headers]);
  }
  const ruled = new Set([...hashedFolders, ...sharedFolders]);
  for (const file of files) {
    if (file.endsWith(".arrow")) rules.push([`/${file}`, {"Content-Type": arrowType}]);
    if (!file.endsWith(".html") || ruled.has(file.split("/")[0])) continue;
    // hosts serve churn.html as /churn, and a folder's index.html as the folder
    const short = file.endsWith("index.html") ? file.slice(0, -"index.html".length) : file.slice(0, -".html".length);
    const headers = file === "404.html" ? {...page, "Content-Security-Policy": securityPolicy(policy, true)} : page;
    rules.push([`/${file}`, headers], [`/${short}`, headers]);
  }
  const text = rules.map(([path, headers]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n")
  );
  return `${text.join("\n\n")}\n`;
}

/** A server for nginx. Addresses are matched anywhere in the path, so that the site may lie in a folder. */
export function nginxConf(policy: Policy): string {
  const headers = Object.entries(everywhere).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  return `# made by the build: it holds the hashes of this very site; copy it again after each
map $uri $insights_policy {
  default "";
  ~(/|\\.html|/[^./]*)$ "${securityPolicy(policy, false)}";
}
map $uri $insights_embed_policy {
  default $insights_policy;
  ~/embed/([^/]+/)?([^./]*|[^/]*\\.html)$ "${securityPolicy(policy, true)}";
  ~/404\\.html$ "${securityPolicy(policy, true)}";
}
map $uri $insights_cache {
  default "${revalidated}";
  ~/(${hashedFolders.join("|")})/ "${forAYear}";
}
map $uri $insights_origin {
  default "";
  ~/(${sharedFolders.join("|")})/ "*";
}
server {
  listen 80;
  root /srv/insights; # the site's folder, dist/
  include mime.types;
  types {
    ${arrowType} arrow;
  }
  charset utf-8;
  gzip on;
  gzip_types text/css text/javascript application/json image/svg+xml ${arrowType};
${headers.join("\n")}
  add_header Content-Security-Policy $insights_embed_policy always;
  add_header Cache-Control $insights_cache always;
  add_header Access-Control-Allow-Origin $insights_origin always;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri.html $uri/ =404;
  }
}
`;
}

/** The same for Caddy. */
export function caddyfile(policy: Policy): string {
  const headers = Object.entries(everywhere).map(([name, value]) => `\theader ${name} "${value}"`);
  return `# made by the build: it holds the hashes of this very site; copy it again after each
:80 {
\troot * /srv/insights
\tencode zstd gzip
${headers.join("\n")}
\t@hashed path ${anyOf(hashedFolders)}
\t@shared path ${anyOf(sharedFolders)}
\t@embed path */embed/*
\t@page {
\t\tpath_regexp (/|\\.html|/[^./]*)$
\t\tnot path */embed/*
\t}
\t@arrow path *.arrow
\theader Cache-Control "${revalidated}"
\theader @hashed Cache-Control "${forAYear}"
\theader @shared Access-Control-Allow-Origin "*"
\theader @page Content-Security-Policy "${securityPolicy(policy, false)}"
\theader @embed Content-Security-Policy "${securityPolicy(policy, true)}"
\theader @arrow Content-Type "${arrowType}"
\ttry_files {path} {path}.html {path}/index.html
\tfile_server
\thandle_errors {
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}

/** Folders wherever the site lies. */
function anyOf(folders: string[]): string {
  return folders.map((name) => `*/${name}/*`).join(" ");
}
