import type {Preset} from "../preset.js";

/** Rows after an order's first leave blank what is said of the order: its status, currency, discount, refund and countries. */
export const shopify: Preset = {
  title: "Shopify, Orders: Export",
  marks: ["Name", "Email", "Financial Status", "Lineitem quantity", "Lineitem name", "Lineitem price"],
  columns: {
    customerId: ["Email"],
    orderId: ["Name"],
    orderedAt: ["Created at"],
    quantity: ["Lineitem quantity"],
    unitPrice: ["Lineitem price"],
    discount: ["Lineitem discount"],
    orderDiscount: ["Discount Amount"],
    orderRefund: ["Refunded Amount"],
    // nobody documents whether "Discount Amount" holds what "Lineitem discount" says: each order's own "Subtotal" decides, which
    // is of all lines after all discounts (100.00 of goods less 10.00 stands as 90.00)
    orderSubtotal: ["Subtotal"],
    currency: ["Currency"],
    country: ["Shipping Country", "Billing Country"],
    product: ["Lineitem name"]
  },
  optional: ["discount", "orderDiscount", "orderRefund", "orderSubtotal", "currency", "country"],
  dateFormat: [],
  cancelled: [
    {column: ["Financial Status"], equals: ["voided", "expired"]},
    {column: ["Cancelled at"], filled: true}
  ],
  // a gift card is paid in advance for goods that count when they are bought with it
  exclude: [{column: ["Lineitem name"], contains: ["gift card"], reason: "gift card"}],
  perOrder: [
    "Financial Status",
    "Cancelled at",
    "Currency",
    "Discount Amount",
    "Refunded Amount",
    "Subtotal",
    "Shipping Country",
    "Billing Country"
  ],
  customerIs: "email",
  encodings: ["utf-8"]
};
