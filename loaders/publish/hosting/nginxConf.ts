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
 * A server for nginx. What a response is sent with is worked out when its headers are, from the address of the file that
 * answers ($uri after try_files, index and error_page): so what is not there is sent with the headers of the 404 page.
 */
export function nginxConf(policy: Policy): string {
  const embedPolicy = securityPolicy(policy, true);
  const headers = Object.entries(everywhere).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  return `# Made by the build: it holds hashes of what the pages have inline. Copy it again when it changes: with the code, not the data.
# It belongs into nginx's http block, e.g. as /etc/nginx/conf.d/insights.conf; then: nginx -t && nginx -s reload
# Yours to set: server_name, listen, root. An add_header of your own belongs beside those of the server: one in a location
# drops them all.
# Below a path, such as https://shop.example/team/dashboard/, the site's folder is team/dashboard under root; put that path
# into the first rule (~^/team/dashboard(/.*)$) and into error_page (/team/dashboard/404.html).
map $uri $insights_path {
  ~^(/.*)$ $1;
}
map $insights_path $insights_policy {
  default "";
  ~^/embed/ "${embedPolicy}";
  /404.html "${embedPolicy}";
  ~(/|\\.html|/[^./]*)$ "${securityPolicy(policy, false)}";
}
map $insights_path $insights_cache {
  default "${revalidated}";
  ~^/(${hashedFolders.join("|")})/ "${forAYear}";
}
map $http_origin $insights_listed {
  default "";
${policy.corsOrigins.map((origin) => `  "${origin}" "${origin}";\n`).join("")}}
map $insights_path $insights_origin {
  default "";
  "~${closedPaths(policy)}" $insights_listed;
  ~^/(${sharedFolders.join("|")})/ "*";
}
map $insights_path $insights_vary {
  default "";
${policy.corsOrigins.length > 0 ? `  "~${closedPaths(policy)}" Origin;\n` : ""}}
server {
  listen 80;
  server_name insights.example;
  root /srv/insights; # the site's folder, dist/

  include mime.types;
  types {
    ${arrowType} arrow;
  }
  charset utf-8;
  charset_types text/css text/javascript application/javascript;

  # with nginx's brotli module (Debian: libnginx-mod-http-brotli-filter) also: brotli on; and brotli_types as gzip_types
  gzip on;
  gzip_comp_level 6;
  gzip_vary on;
  gzip_proxied any;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml ${arrowType};

${headers.join("\n")}
  add_header Content-Security-Policy $insights_policy always;
  add_header Cache-Control $insights_cache always;
  add_header Access-Control-Allow-Origin $insights_origin always;
  add_header Vary $insights_vary always;

  # redirects (/embed/revenue to /embed/revenue/) name no host: behind a proxy it would be the wrong one
  absolute_redirect off;
  # a folder without a page is not there, too
  error_page 403 404 =404 /404.html;
  location / {
    try_files $uri $uri.html $uri/ =404;
  }
  location ~ /(_headers|hosting/(nginx\\.conf|Caddyfile))$ {
    return 404;
  }
}
`;
}
