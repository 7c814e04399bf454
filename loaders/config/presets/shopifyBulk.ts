import type {Preset} from "../preset.js";

/** Articles of which some came back say how many are left; totals are after discounts. */
export const shopifyBulk: Preset = {
  title: "Shopify, a bulk query of orders by the Admin API",
  marks: ["order.name", "order.createdAt", "lineItem.quantity", "lineItem.total"],
  columns: {
    customerId: ["order.customer"],
    orderId: ["order.name"],
    orderedAt: ["order.createdAt"],
    quantity: ["lineItem.quantity"],
    amount: ["lineItem.total"],
    returned: ["lineItem.returned"],
    currency: ["order.currencyCode"],
    country: ["order.country"],
    product: ["lineItem.product"]
  },
  dateFormat: [],
  cancelled: [
    {column: ["order.displayFinancialStatus"], equals: ["voided", "expired"]},
    {column: ["order.cancelledAt"], filled: true}
  ],
  exclude: [
    {column: ["order.test"], equals: ["true"], reason: "test order"},
    {column: ["lineItem.isGiftCard"], equals: ["true"], reason: "gift card"}
  ],
  customerIs: "email",
  encodings: ["utf-8"]
};
