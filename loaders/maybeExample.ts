import type {RejectReason} from "./contract/quality.js";
import type {SourceColumns} from "./read/columns.js";

/** The column that a line was rejected for, and its value where that column identifies nobody: a date or a number. */
export function maybeExample(
  reason: RejectReason,
  columns: SourceColumns,
  valueOf: (column: string) => string | null
): {column: string; value: string | null} | undefined {
  const price = columns.amount ?? columns.unitPrice;
  const quantity = columns.quantity ?? price;
  if (!price || !quantity) return undefined;
  switch (reason) {
    case "no-customer":
      return {column: columns.customerId, value: null};
    case "unreadable-date":
    case "after-as-of":
      return {column: columns.orderedAt, value: publishable(valueOf(columns.orderedAt))};
    case "unreadable-number": {
      const column = [quantity, price].find((name) => !/^\s*[-+]?[\d.,]+\s*$/.test(valueOf(name) ?? "")) ?? price;
      return {column, value: publishable(valueOf(column))};
    }
    case "cancelled":
      return {column: columns.cancelled ?? columns.orderedAt, value: null};
    case "returned":
      return {column: quantity, value: null};
    case "quantity-not-positive":
      return {column: quantity, value: publishable(valueOf(quantity))};
    case "price-not-positive":
      return {column: price, value: publishable(valueOf(price))};
  }
}

/** A line whose fields have slipped may hold a name where a date should be: only what looks like neither is shown. */
function publishable(value: string | null): string | null {
  if (value === null || value.length > 30) return null;
  const letters = value.replace(/[^\p{L}]/gu, "").length;
  return letters <= 4 && !value.includes("@") ? value : null;
}
