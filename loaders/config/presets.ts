import type {FileSource} from "./schema.js";

/** What is known of an export by name: for each column the names it goes by, and the rules that its values need. */
export interface Preset {
  columns: Record<string, string[]>;
  dateFormat: string[];
  cancelled: NonNullable<FileSource["cancelled"]>;
  /** encodings to try in turn, where the config names none */
  encodings: string[];
  /** "17850.0" is customer 17850: the export went through a column of floating-point numbers */
  floatingCustomerIds: boolean;
}

export const presets: Record<NonNullable<FileSource["preset"]>, Preset> = {
  // UCI Online Retail (and Online Retail II), as published and as passed around with US dates and in ISO-8859-1
  "online-retail": {
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
    cancelled: {column: "InvoiceNo", startsWith: "C"},
    encodings: ["utf-8", "iso-8859-1"],
    floatingCustomerIds: true
  }
};
