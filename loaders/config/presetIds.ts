/** The exports that a config may name. */
export const presetIds = [
  "shopify",
  "shopify-bulk",
  "woocommerce",
  "woocommerce-rest",
  "square",
  "stripe",
  "etsy",
  "ebay",
  "olist",
  "online-retail",
  "superstore"
] as const;

export type PresetId = (typeof presetIds)[number];
