import type {Preset} from "./preset.js";
import type {PresetId} from "./presetIds.js";
import {ebay} from "./presets/ebay.js";
import {etsy} from "./presets/etsy.js";
import {olist} from "./presets/olist.js";
import {onlineRetail} from "./presets/onlineRetail.js";
import {shopify} from "./presets/shopify.js";
import {shopifyBulk} from "./presets/shopifyBulk.js";
import {square} from "./presets/square.js";
import {stripe} from "./presets/stripe.js";
import {superstore} from "./presets/superstore.js";
import {woocommerce} from "./presets/woocommerce.js";
import {woocommerceRest} from "./presets/woocommerceRest.js";

export const presets: Record<PresetId, Preset> = {
  shopify,
  "shopify-bulk": shopifyBulk,
  woocommerce,
  "woocommerce-rest": woocommerceRest,
  square,
  stripe,
  etsy,
  ebay,
  olist,
  "online-retail": onlineRetail,
  superstore
};
