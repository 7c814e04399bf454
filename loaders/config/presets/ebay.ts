import type {Preset} from "../preset.js";

/** An order of several items has a row of its own with its total again, and the file ends with how many records it has. */
export const ebay: Preset = {
  title: "eBay, Orders: Download report",
  marks: ["Sales Record Number", "Order Number", "Buyer Username", "Item Number", "Quantity", "Sold For", "Sale Date"],
  columns: {
    customerId: ["Buyer Username"],
    orderId: ["Order Number"],
    orderedAt: ["Sale Date"],
    quantity: ["Quantity"],
    unitPrice: ["Sold For"],
    country: ["Ship To Country", "Buyer Country"],
    product: ["Item Number"]
  },
  optional: ["country"],
  dateFormat: ["%d-%b-%y", "%b-%d-%y", "%d-%b-%Y"],
  thousands: ",",
  cancelled: [],
  exclude: [{column: ["Item Number"], empty: true, reason: "total of an order"}],
  isRagged: true,
  encodings: ["utf-8", "windows-1252"]
};
