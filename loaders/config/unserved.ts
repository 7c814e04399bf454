/** Exports that cannot serve: what tells them, why they cannot, and what to export in their place. */
export const unserved: readonly {marks: string[]; sentence: string}[] = [
  {
    marks: ["amazon-order-id", "purchase-date"],
    sentence: "an Amazon order report names no buyer: customers cannot be told apart in it (no report of Amazon's can)"
  },
  {
    marks: ["Order #", "Customer type", "Items sold", "Net Sales"],
    sentence:
      "WooCommerce's Analytics export has no customer's id: export with the plugin Advanced Order Export, with Email (Billing)"
  },
  {
    marks: ["Purchase Point", "Grand Total (Base)", "Customer Email"],
    sentence:
      "Magento's order grid has orders without their lines: export sales_order joined with sales_order_item from its database"
  },
  {
    marks: ["Reference", "New client", "Payment"],
    sentence:
      "PrestaShop's order list names no customer's id: export ps_orders joined with ps_order_detail from its database"
  },
  {
    marks: ["order_number", "customer_email", "amount_total", "order_state_id", "line_items"],
    sentence:
      "Shopware's default order profile has orders without their lines: add the line items' quantity and price to the profile, a row each"
  },
  {
    marks: ["order_id", "customer_id", "order_status", "order_purchase_timestamp"],
    sentence:
      "Olist's orders have their lines and customers in other files: name orders, items and customers together, npm run inspect -- FILE FILE FILE"
  },
  {
    marks: ["order_id", "order_item_id", "seller_id", "price", "freight_value"],
    sentence:
      "Olist's items have their orders and customers in other files: name orders, items and customers together, npm run inspect -- FILE FILE FILE"
  },
  {
    marks: ["order_id", "user_id", "order_dow", "days_since_prior_order"],
    sentence: "Instacart's orders have neither dates nor prices"
  }
];
