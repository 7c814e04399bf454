import type {AudienceFormat} from "./audienceFormat.js";
import {braze} from "./formats/braze.js";
import {generic} from "./formats/generic.js";
import {googleAds} from "./formats/googleAds.js";
import {hubspot} from "./formats/hubspot.js";
import {klaviyo} from "./formats/klaviyo.js";
import {mailchimp} from "./formats/mailchimp.js";
import {meta} from "./formats/meta.js";
import {shopify} from "./formats/shopify.js";

/** The programs that audiences are made for, by what `npm run export -- --format` calls them. */
export const formats: ReadonlyMap<string, AudienceFormat> = new Map([
  ["generic", generic],
  ["klaviyo", klaviyo],
  ["mailchimp", mailchimp],
  ["hubspot", hubspot],
  ["shopify", shopify],
  ["braze", braze],
  ["google-ads", googleAds],
  ["meta", meta]
]);
