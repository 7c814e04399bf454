import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {caddyfile} from "./caddyfile.js";
import {headersFile} from "./headersFile.js";
import {inlineHashes, type InlineHashes} from "./inlineHashes.js";
import {nginxConf} from "./nginxConf.js";
import {
  arrowType,
  everywhere,
  forAYear,
  hashedFolders,
  policyOf,
  readersOf,
  revalidated,
  securityPolicy,
  type HeaderMap,
  type HostingConfig,
  type Policy
} from "./policy.js";

export {inlineHashes, type InlineHashes} from "./inlineHashes.js";

/**
 * The headers to send with the file at `path`, an address within the site: "/", "/churn.html", "/snapshot/cube.arrow".
 * Under a sub-path the same, without it. `origin` is that of the page that asks, where it is another site's.
 */
export function headersFor(path: string, config: HostingConfig, hashes: InlineHashes, origin?: string): HeaderMap {
  const folder = /^\/([^/]+)\//.exec(path)?.[1] ?? "";
  const policy = policyOf(config, hashes);
  return {
    ...everywhere,
    "Cache-Control": hashedFolders.some((name) => path.startsWith(`/${name}/`)) ? forAYear : revalidated,
    ...readerHeaders(path, policy, origin),
    ...(path.endsWith(".arrow") ? {"Content-Type": arrowType} : {}),
    // an unknown chart's address is answered with the 404 page, in the frame where the chart should be
    ...(isPage(path) || folder === "embed"
      ? {"Content-Security-Policy": securityPolicy(policy, folder === "embed" || path === "/404.html")}
      : {})
  };
}

/**
 * Writes the site's headers in the forms that hosts read, for what is in `folder`: `_headers` (Netlify, Cloudflare Pages),
 * and `hosting/nginx.conf` and `hosting/Caddyfile` to copy from. They are part of the site because they belong to its
 * very build (the hashes of what is inline) and hold nothing that a response does not show.
 */
export async function writeHeaders(folder: string, config: HostingConfig): Promise<InlineHashes> {
  const hashes = await inlineHashes(folder);
  const policy = policyOf(config, hashes);
  const files = (await readdir(folder, {recursive: true})).map((name) => name.replaceAll("\\", "/")).sort();
  await mkdir(join(folder, "hosting"), {recursive: true});
  await writeFile(join(folder, "_headers"), headersFile(files, policy));
  await writeFile(join(folder, "hosting", "nginx.conf"), nginxConf(policy));
  await writeFile(join(folder, "hosting", "Caddyfile"), caddyfile(policy));
  return hashes;
}

function readerHeaders(path: string, policy: Policy, origin: string | undefined): HeaderMap {
  const readers = readersOf(path, policy);
  if (readers === "all") return {"Access-Control-Allow-Origin": "*"};
  if (readers === "none" || policy.corsOrigins.length === 0) return {};
  const listed = origin !== undefined && policy.corsOrigins.includes(origin);
  // said to who is not listed, too: what a cache keeps of the one is not for the other
  return {Vary: "Origin", ...(listed ? {"Access-Control-Allow-Origin": origin} : {})};
}

function isPage(path: string): boolean {
  return path.endsWith("/") || path.endsWith(".html") || !/\.[^/]*$/.test(path);
}
