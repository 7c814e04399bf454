import type {Config} from "../../config.js";

/** Where the site is published, with a slash at its end; null where the config does not say. */
export function siteAddress({site}: Pick<Config, "site">): string | null {
  return site.url ? site.url.replace(/\/*$/, "/") : null;
}
