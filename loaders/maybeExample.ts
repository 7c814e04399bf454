import type {RejectReason} from "./contract/quality.js";
import type {SourceColumns} from "./read/columns.js";

/** The column that a line was rejected for, and its value where it looks like what identifies nobody: a date or a number. */
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
    case "other-currency":
      return {column: columns.currency ?? price, value: null};
    case "excluded":
      return {column: columns.product ?? price, value: null};
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

/** What stands for "no value". */
const noValue = /^[-?#]?(n\/?a|nan|null|none|nil|never|soon|unknown|tbd|value!|ref!)?[-?!.]*$/i;
const number = /^[\p{Sc}\s]*[-+(]?[\p{Sc}\s]*[\d.,'’ \u00a0\u202f]+\)?[\p{Sc}\s%]*$/u;
const day =
  /^(\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}|\d{1,2}[-/. ][a-z]{3,9}\.?[-/. ,]+\d{2,4})([T, ]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]m)?)?( ?(Z|UTC|GMT|[-+]\d{2}(:?\d{2})?))?$/i;
/** Of more digits, a number may be a telephone's or a card's. */
const mostDigits = 9;

/** A line whose fields have slipped may hold anything where a date should be: only what looks like a date or a number is shown. */
function publishable(value: string | null): string | null {
  if (value === null || value.length > 40) return null;
  const text = value.trim();
  const isShort = number.test(text) && !/^\+|^0\d/.test(text) && text.replace(/\D/g, "").length <= mostDigits;
  return isShort || day.test(text) || noValue.test(text) ? value : null;
}
