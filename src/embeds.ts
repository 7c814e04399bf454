import {openPage} from "./page.js";
import type {Files} from "./page.js";

/** What surrounds the gallery. */
export async function openEmbeds(files: Files<never>) {
  const page = await openPage(files);
  const {
    "summary.json": summary,
    "dimensions.json": {dimensions}
  } = page.members;
  // other sites read nothing of what is behind a login
  const readable = summary.privacy.customers !== "identified";
  return {...page, place: {dimensions, site: summary.site.url, readable}};
}
