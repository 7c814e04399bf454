import type {Preset} from "../preset.js";

/** A payment is an order of one line; its time is that of UTC without saying so, and failed and test payments are rows too. */
export const stripe: Preset = {
  title: "Stripe, Payments: Export",
  marks: ["id", "Amount", "Amount Refunded", "Currency", "Captured", "Status", "Customer ID"],
  columns: {
    customerId: ["Customer ID"],
    orderId: ["id"],
    orderedAt: ["Created date (UTC)", "Created (UTC)"],
    amount: ["Amount"],
    orderRefund: ["Amount Refunded"],
    currency: ["Currency"]
  },
  dateFormat: [],
  timezone: "UTC",
  cancelled: [
    {column: ["Status"], equals: ["failed", "canceled", "blocked", "incomplete", "requires_payment_method"]},
    {column: ["Captured"], equals: ["false"]}
  ],
  exclude: [{column: ["Mode"], equals: ["test"], reason: "test payment"}],
  encodings: ["utf-8"]
};
