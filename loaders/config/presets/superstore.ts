import type {Preset} from "../preset.js";

/** "Sales" is the line's total after its discount. */
export const superstore: Preset = {
  title: "a sheet like Superstore",
  marks: ["Order ID", "Order Date", "Customer ID", "Product ID", "Sales", "Quantity"],
  columns: {
    customerId: ["Customer ID"],
    orderId: ["Order ID"],
    orderedAt: ["Order Date"],
    quantity: ["Quantity"],
    amount: ["Sales"],
    country: ["Country", "Country/Region"],
    product: ["Product ID"]
  },
  optional: ["country"],
  dateFormat: ["%m/%d/%Y"],
  cancelled: [],
  encodings: ["utf-8", "windows-1252"]
};
