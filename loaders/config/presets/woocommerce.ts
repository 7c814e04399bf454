import type {Preset} from "../preset.js";

/** What is said of an order stands on its first row or on all, as the plugin is set; filled down it is the same. */
export const woocommerce: Preset = {
  title: "WooCommerce, the plugin Advanced Order Export",
  marks: ["Order Number", "Order Status", "Order Date", "Email (Billing)", "Quantity", "Order Line Total"],
  columns: {
    customerId: ["Email (Billing)"],
    orderId: ["Order Number"],
    orderedAt: ["Order Date"],
    quantity: ["Quantity"],
    // after coupons
    amount: ["Order Line Total"],
    orderRefund: ["Order Refund Amount"],
    country: ["Country Code (Billing)"],
    product: ["SKU", "Name"]
  },
  optional: ["orderRefund", "country", "product"],
  dateFormat: [],
  cancelled: [
    {column: ["Order Status"], equals: ["cancelled", "failed", "pending payment", "draft", "trash"]},
    {column: ["Order Status"], equals: ["wc-cancelled", "wc-failed", "wc-pending", "wc-checkout-draft"]}
  ],
  perOrder: [
    "Order Number",
    "Order Status",
    "Order Date",
    "Email (Billing)",
    "Order Refund Amount",
    "Country Code (Billing)"
  ],
  customerIs: "email",
  encodings: ["utf-8"]
};
