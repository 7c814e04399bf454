import type {Preset} from "../preset.js";

/** A line is one article; the customer of orders is one for each order, and `customer_unique_id` the person. */
export const olist: Preset = {
  title: "Olist's public data set: items, orders and customers",
  marks: ["order_item_id", "price", "orders.order_purchase_timestamp", "customers.customer_unique_id"],
  lineMarks: ["order_id", "order_item_id", "product_id", "seller_id", "price"],
  join: [
    {table: "orders", on: "order_id", marks: ["order_id", "customer_id", "order_status", "order_purchase_timestamp"]},
    {table: "customers", on: "orders.customer_id", marks: ["customer_id", "customer_unique_id"]}
  ],
  columns: {
    customerId: ["customers.customer_unique_id"],
    orderId: ["order_id"],
    orderedAt: ["orders.order_purchase_timestamp"],
    amount: ["price"],
    country: ["customers.customer_state"],
    product: ["product_id"]
  },
  optional: ["country"],
  dateFormat: [],
  cancelled: [{column: ["orders.order_status"], equals: ["canceled", "unavailable"]}],
  encodings: ["utf-8"]
};
