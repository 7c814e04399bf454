import type {Preset} from "../preset.js";

/** UCI Online Retail (and Online Retail II), as published and as passed around with US dates and in ISO-8859-1. */
export const onlineRetail: Preset = {
  title: "UCI Online Retail, either edition",
  marks: ["StockCode", "Description", "Quantity", "InvoiceDate", "Country"],
  columns: {
    customerId: ["CustomerID", "Customer ID"],
    orderId: ["InvoiceNo", "Invoice"],
    orderedAt: ["InvoiceDate"],
    quantity: ["Quantity"],
    unitPrice: ["UnitPrice", "Price"],
    country: ["Country"],
    product: ["StockCode"]
  },
  dateFormat: ["%m/%d/%Y"],
  cancelled: [{column: ["InvoiceNo", "Invoice"], startsWith: "C"}],
  encodings: ["utf-8", "iso-8859-1"],
  floatingCustomerIds: true
};
