import type {Preset} from "../preset.js";

/** Guests have no name; the discount is the line's. */
export const etsy: Preset = {
  title: "Etsy, Orders: Sold Order Items",
  marks: ["Sale Date", "Buyer", "Quantity", "Price", "Listing ID", "Order ID", "Transaction ID"],
  columns: {
    customerId: ["Buyer"],
    orderId: ["Order ID"],
    orderedAt: ["Sale Date"],
    quantity: ["Quantity"],
    unitPrice: ["Price"],
    discount: ["Discount Amount"],
    currency: ["Currency"],
    country: ["Ship Country"],
    product: ["Listing ID"]
  },
  optional: ["discount", "currency", "country"],
  dateFormat: ["%m/%d/%y"],
  thousands: ",",
  cancelled: [],
  encodings: ["utf-8"]
};
