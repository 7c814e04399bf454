import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../../config.js";
import {caddyfile} from "./caddyfile.js";
import {headersFile} from "./headersFile.js";
import {inlineHashes, type InlineHashes} from "./inlineHashes.js";
import {nginxConf} from "./nginxConf.js";
import {
  arrowType,
  everywhere,
  forAYear,
  hashedFolders,
  revalidated,
  securityPolicy,
  sharedFolders,
  type HeaderMap
} from "./policy.js";

export {inlineHashes, type InlineHashes} from "./inlineHashes.js";

/**
 * The headers to send with the file at `path`, an address within the site: "/", "/churn.html", "/snapshot/cube.arrow".
 * Under a sub-path the same, without it.
 */
export function headersFor(path: string, config: Pick<Config, "embed">, hashes: InlineHashes): HeaderMap {
  const folder = /^\/([^/]+)\//.exec(path)?.[1] ?? "";
  const policy = {frameAncestors: config.embed.frameAncestors, hashes};
  return {
    ...everywhere,
    "Cache-Control": hashedFolders.includes(folder) ? forAYear : revalidated,
    ...(sharedFolders.includes(folder) ? {"Access-Control-Allow-Origin": "*"} : {}),
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
export async function writeHeaders(folder: string, config: Pick<Config, "embed">): Promise<InlineHashes> {
  const hashes = await inlineHashes(folder);
  const policy = {frameAncestors: config.embed.frameAncestors, hashes};
  const files = (await readdir(folder, {recursive: true})).map((name) => name.replaceAll("\\", "/")).sort();
  await mkdir(join(folder, "hosting"), {recursive: true});
  await writeFile(join(folder, "_headers"), headersFile(files, policy));
  await writeFile(join(folder, "hosting", "nginx.conf"), nginxConf(policy));
  await writeFile(join(folder, "hosting", "Caddyfile"), caddyfile(policy));
  return hashes;
}

function isPage(path: string): boolean {
  return path.endsWith("/") || path.endsWith(".html") || !/\.[^/]*$/.test(path);
}
