import type {Config} from "../../config.js";
import {Fault} from "../../fault.js";
import {outputFolders} from "../framework/outputFolders.js";
import type {InlineHashes} from "./inlineHashes.js";

export type HeaderMap = Record<string, string>;

/** The part of the config that headers depend on. */
export type HostingConfig = Pick<Config, "embed" | "site"> & {
  privacy: Pick<Config["privacy"], "customers" | "minimumGroup">;
};

/** What a header depends on: the config's part, and what the pages hold inline. */
export interface Policy {
  frameAncestors: string[];
  /** who may read from pages of theirs what is not for all */
  corsOrigins: string[];
  /** whether customers go by their own ids: then no data are for all */
  identified: boolean;
  hashes: InlineHashes;
}

export function policyOf({embed, privacy, site}: HostingConfig, hashes: InlineHashes): Policy {
  return {
    frameAncestors: embed.frameAncestors,
    corsOrigins: site.corsOrigins,
    identified: privacy.customers === "identified",
    hashes
  };
}

/** Folders whose files have a hash of their content in their names: what is cached of them is never stale. */
export const hashedFolders = ["_app", ...outputFolders, "embed/shared"];

/** Folders that other sites may read from a page of theirs, but for what is closed. */
export const sharedFolders = ["embed", "figures", "snapshot"];

/**
 * What of the shared folders is for the listed origins alone, as a regular expression's source: rows of single customers; on
 * an identified site all that holds data, which is all but the embeds' code. A picture is shown elsewhere nonetheless, and a
 * frame too: what stands in them no other page can read.
 */
export function closedPaths({identified}: Pick<Policy, "identified">): string {
  return identified
    ? "^/(snapshot|figures)/|^/embed/(.*/)?([^./]*|[^/]*\\.html)$"
    : "^/snapshot/((customers|quarters)\\.arrow$|orders/)";
}

/** Who may read the file at a path from a page of another site: all, the listed origins, or nobody. */
export function readersOf(path: string, policy: Pick<Policy, "identified">): "all" | "listed" | "none" {
  if (!sharedFolders.some((name) => path.startsWith(`/${name}/`))) return "none";
  return new RegExp(closedPaths(policy)).test(path) ? "listed" : "all";
}

export const arrowType = "application/vnd.apache.arrow.file";

/** Sent with every file. The address holds the filters: other sites are not told it. */
export const everywhere: HeaderMap = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"};

export const forAYear = "public, max-age=31536000, immutable";
/** kept, but asked for every time: a new build is seen at once */
export const revalidated = "no-cache";

/**
 * The Content-Security-Policy of a page: everything from the site itself, nothing inline but what the build put there.
 * Only an embed may stand in other sites' frames.
 */
export function securityPolicy({frameAncestors, hashes}: Policy, embed: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${sourceList(hashes.scripts)}`,
    `style-src ${sourceList(hashes.styles)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    `frame-ancestors ${embed ? ancestors(frameAncestors) : "'self'"}`
  ].join("; ");
}

function sourceList(hashes: string[]): string {
  return ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(" ");
}

/** Sources as CSP writes them; a text that would end the directive is no source. */
function ancestors(sources: string[]): string {
  const wrong = sources.find((source) => !/^[^\s;,'"]+$/.test(source.replace(/^'(self|none)'$/, "$1")));
  if (wrong !== undefined) {
    throw new Fault(`invalid embed.frameAncestors: ${JSON.stringify(wrong)} (expected e.g. "https://wiki.example")`);
  }
  return sources.map((source) => source.replace(/^'?(self|none)'?$/, "'$1'")).join(" ");
}
