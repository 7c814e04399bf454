import type {Preset} from "../preset.js";

/** Day and time stand apart; a refund is a line of its own, its amount negative. */
export const square: Preset = {
  title: "Square, Transactions: Items detail",
  marks: ["Date", "Time", "Item", "Qty", "Net Sales", "Transaction ID", "Event Type"],
  columns: {
    customerId: ["Customer ID"],
    orderId: ["Transaction ID"],
    orderedAt: ["Date"],
    time: ["Time"],
    quantity: ["Qty"],
    amount: ["Net Sales"],
    product: ["Item"]
  },
  dateFormat: [],
  thousands: ",",
  cancelled: [],
  exclude: [{column: ["Item"], contains: ["gift card"], reason: "gift card"}],
  encodings: ["utf-8"]
};
