import type {Preset} from "../preset.js";

/** A line's total is after coupons and before tax. */
export const woocommerceRest: Preset = {
  title: "WooCommerce, orders of the REST API",
  marks: ["number", "status", "date_created", "line_items.quantity", "line_items.total"],
  columns: {
    customerId: ["customer"],
    orderId: ["number"],
    orderedAt: ["date_created"],
    quantity: ["line_items.quantity"],
    amount: ["line_items.total"],
    orderRefund: ["refunded"],
    currency: ["currency"],
    country: ["billing.country"],
    product: ["line_items.product"]
  },
  dateFormat: [],
  cancelled: [{column: ["status"], equals: ["cancelled", "failed", "pending", "checkout-draft", "trash"]}],
  customerIs: "email",
  encodings: ["utf-8"]
};
