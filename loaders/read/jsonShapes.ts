/** A known JSON export: what tells it, and SQL of a row for each article of an order, in the order of the file. */
export interface JsonShape {
  /** on the beginning of the file */
  pattern: RegExp;
  /** column names, and SQL of each in `json`, `line` and `parent`: the row's own object, the article's and its order's */
  columns: readonly (readonly [name: string, sql: string])[];
  /** SQL of the rows, of objects in a table `objects (object_row, json)`; `line_row` tells those of one object apart */
  rows: string;
}

const money = (path: string) =>
  `coalesce(line->>'$.${path}.shopMoney.amount', line->>'$.${path}.presentmentMoney.amount')`;

/** What a bulk query of Shopify's Admin API gives: orders and their articles are objects of their own, in any order. */
const shopifyBulk: JsonShape = {
  pattern: /"id"\s*:\s*"gid:\\?\/\\?\/shopify\\?\/(?:Order|LineItem)\\?\//,
  columns: [
    ["order.name", "coalesce(parent->>'$.name', line->>'$.__parentId')"],
    ["order.createdAt", "parent->>'$.createdAt'"],
    ["order.cancelledAt", "parent->>'$.cancelledAt'"],
    ["order.displayFinancialStatus", "parent->>'$.displayFinancialStatus'"],
    ["order.test", "parent->>'$.test'"],
    ["order.customer", "coalesce(parent->>'$.customer.id', parent->>'$.customer.email', parent->>'$.email')"],
    [
      "order.country",
      "coalesce(parent->>'$.shippingAddress.countryCodeV2', parent->>'$.billingAddress.countryCodeV2', parent->>'$.shippingAddress.country')"
    ],
    [
      "order.currencyCode",
      "coalesce(parent->>'$.totalPriceSet.shopMoney.currencyCode', parent->>'$.currencyCode', line->>'$.discountedTotalSet.shopMoney.currencyCode')"
    ],
    ["lineItem.quantity", "line->>'$.quantity'"],
    [
      "lineItem.total",
      // the first has the order's own discounts taken off as well
      `coalesce(CAST(TRY_CAST(${money("discountedUnitPriceAfterAllDiscountsSet")} AS DECIMAL(18, 4)) * TRY_CAST(line->>'$.quantity' AS INTEGER) AS VARCHAR), ${money("discountedTotalSet")}, ${money("originalTotalSet")})`
    ],
    [
      "lineItem.returned",
      "CAST(TRY_CAST(line->>'$.quantity' AS INTEGER) - TRY_CAST(line->>'$.currentQuantity' AS INTEGER) AS VARCHAR)"
    ],
    ["lineItem.isGiftCard", "line->>'$.isGiftCard'"],
    ["lineItem.product", "coalesce(line->>'$.product.id', line->>'$.sku', line->>'$.name', line->>'$.title')"]
  ],
  rows: `
    SELECT own.object_row AS object_row, 0 AS line_row, own.json AS line, parents.json AS parent
    FROM (SELECT *, json->>'$.__parentId' AS parent_id FROM objects WHERE contains(json->>'$.id', '/LineItem/')) AS own
    LEFT JOIN (SELECT json->>'$.id' AS id, json FROM objects WHERE contains(json->>'$.id', '/Order/')) AS parents
    ON own.parent_id = parents.id`
};

/** What WooCommerce's REST API gives at /wc/v3/orders, pages in one array or an order a line. */
const woocommerceRest: JsonShape = {
  pattern: /"line_items"\s*:|"date_created_gmt"\s*:/,
  columns: [
    ["number", "coalesce(parent->>'$.number', parent->>'$.id')"],
    ["status", "parent->>'$.status'"],
    // the time of Greenwich, though it does not say so
    ["date_created", "coalesce((parent->>'$.date_created_gmt') || 'Z', parent->>'$.date_created')"],
    // 0 is a guest: known by the address alone, as members are, or they would be two
    ["customer", "coalesce(nullif(parent->>'$.billing.email', ''), nullif(parent->>'$.customer_id', '0'))"],
    ["currency", "parent->>'$.currency'"],
    ["billing.country", "parent->>'$.billing.country'"],
    [
      "refunded",
      "CAST(list_sum([abs(TRY_CAST(x AS DECIMAL(18, 4))) FOR x IN parent->>'$.refunds[*].total']) AS VARCHAR)"
    ],
    ["line_items.quantity", "line->>'$.quantity'"],
    ["line_items.total", "line->>'$.total'"],
    ["line_items.product", "coalesce(nullif(line->>'$.product_id', '0'), line->>'$.name')"]
  ],
  rows: `
    SELECT object_row, unnest(json->'$.line_items[*]') AS line, json AS parent,
      unnest(range(json_array_length(json, '$.line_items')::BIGINT)) AS line_row
    FROM objects`
};

export const jsonShapes: readonly JsonShape[] = [shopifyBulk, woocommerceRest];
