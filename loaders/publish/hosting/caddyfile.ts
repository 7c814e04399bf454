import {
  arrowType,
  closedPaths,
  everywhere,
  forAYear,
  hashedFolders,
  revalidated,
  securityPolicy,
  sharedFolders,
  type Policy
} from "./policy.js";

/**
 * A site for Caddy 2. Caddy sorts directives by their matchers, so of one header no two rules match the same address. They
 * match before the file is looked for: the 404 page takes back what was set for the file that is not there.
 */
export function caddyfile(policy: Policy): string {
  const headers = Object.entries(everywhere).map(([name, value]) => `\t\theader ${name} "${value}"`);
  const embedPolicy = securityPolicy(policy, true);
  return `# Made by the build: it holds hashes of what the pages have inline. Copy it again when it changes: with the code, not the data.
# Yours to set: the address (a host name in place of :80 brings HTTPS) and root, the site's folder, dist/.
# Below a path, such as https://shop.example/team/dashboard/: in place of "handle {" write "handle_path /team/dashboard/* {",
# and before it a line: redir /team/dashboard /team/dashboard/
:80 {
\troot * /srv/insights
\tencode {
\t\tzstd
\t\tgzip
\t\tmatch {
\t\t\theader Content-Type text/*
\t\t\theader Content-Type application/json*
\t\t\theader Content-Type application/javascript*
\t\t\theader Content-Type image/svg+xml*
\t\t\theader Content-Type ${arrowType}
\t\t}
\t}
\thandle {
\t\t@hidden path /_headers /hosting/*
\t\terror @hidden 404
\t\t@writing not method GET HEAD
\t\trespond @writing 405

${headers.join("\n")}
\t\t@hashed path ${anyOf(hashedFolders)}
\t\t@fresh not path ${anyOf(hashedFolders)}
\t\theader @hashed Cache-Control "${forAYear}"
\t\theader @fresh Cache-Control "${revalidated}"
\t\t@shared {
\t\t\tpath ${anyOf(sharedFolders)}
\t\t\tnot path_regexp ${closedPaths(policy)}
\t\t}
\t\theader @shared Access-Control-Allow-Origin "*"
${listed(policy)}\t\t@arrow path *.arrow
\t\theader @arrow Content-Type "${arrowType}"
\t\t@embed path /embed/*
\t\theader @embed Content-Security-Policy "${embedPolicy}"
\t\t@page {
\t\t\tpath_regexp (/|\\.html|/[^./]*)$
\t\t\tnot path /embed/*
\t\t}
\t\theader @page Content-Security-Policy "${securityPolicy(policy, false)}"

\t\t# Caddy itself adds the slash to a folder's address, but drops the filters
\t\t@folder {
\t\t\texpression {query} != ""
\t\t\tnot path */
\t\t\tfile {path}/index.html
\t\t}
\t\tredir @folder ./{http.request.uri.path.file}/?{query} 308
\t\ttry_files {path} {path}.html
\t\tfile_server
\t}
\thandle_errors {
\t\trewrite * /404.html
\t\theader Content-Type "text/html; charset=utf-8"
\t\theader Cache-Control "${revalidated}"
\t\theader Content-Security-Policy "${embedPolicy}"
\t\theader -Access-Control-Allow-Origin
\t\t# a browser that has this page would be sent nothing, for it is not "304 Not Modified" that a 404 becomes
\t\trequest_header -If-*
\t\tfile_server
\t}
}
`;
}

/** What is sent with what is not for all: the origin that asks, where it is listed. */
function listed(policy: Policy): string {
  if (policy.corsOrigins.length === 0) return "";
  const closed = closedPaths(policy);
  return `\t\t@closed path_regexp ${closed}
\t\theader @closed +Vary Origin
\t\t@listed {
\t\t\tpath_regexp ${closed}
${policy.corsOrigins.map((origin) => `\t\t\theader Origin ${origin}\n`).join("")}\t\t}
\t\theader @listed Access-Control-Allow-Origin {http.request.header.Origin}
`;
}

function anyOf(folders: string[]): string {
  return folders.map((name) => `/${name}/*`).join(" ");
}
