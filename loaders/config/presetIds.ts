/** The exports that a config may name. */
export const presetIds = [
  "shopify",
  "woocommerce",
  "square",
  "stripe",
  "etsy",
  "ebay",
  "olist",
  "online-retail",
  "superstore"
] as const;

export type PresetId = (typeof presetIds)[number];
