import {frameRoom} from "../../../src/embed/frameRoom.js";
import type {Figure} from "../../../src/figures/parts/figure.js";
import {escapeXml} from "./escapeXml.js";

/** px of a frame that shows a chart of the default size without scrolling. */
export function frameSize({width, height}: Pick<Figure, "width" | "height">): {width: number; height: number} {
  return {width: width + 32, height: height + frameRoom};
}

/** What a chart's `/embed/<id>.json` holds: oEmbed 1.0 (https://oembed.com), type rich. `site` ends with a slash. */
export function oembed(
  {id, title, width, height}: Pick<Figure, "id" | "title" | "width" | "height">,
  {site, storeName, picture}: {site: string; storeName: string; picture: {width: number; height: number}}
) {
  const size = frameSize({width, height});
  const page = escapeXml(`${site}embed/${id}/`);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: storeName,
    provider_url: site,
    // a day: the chart itself is always the latest
    cache_age: 86_400,
    html: `<iframe src="${page}" width="${size.width}" height="${size.height}" title="${escapeXml(title)}" loading="lazy" frameborder="0"></iframe>`,
    ...size,
    thumbnail_url: `${site}figures/${id}.png`,
    thumbnail_width: picture.width * 2,
    thumbnail_height: picture.height * 2
  };
}
