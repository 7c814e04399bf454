import type {RejectReason} from "../../loaders/contract/quality.js";

const reasonNames: Record<RejectReason, string> = {
  "no-customer": "No customer",
  "unreadable-date": "Unreadable date",
  "after-as-of": "After the as-of day",
  "unreadable-number": "Unreadable number",
  cancelled: "Cancelled order",
  "quantity-not-positive": "Quantity not positive",
  "price-not-positive": "Price not positive",
  returned: "Taken back whole",
  "other-currency": "Another currency",
  excluded: "Not a sale"
};

/** What a reader calls a reason: by the name that the shop or its export gives it, where it has one. */
export function reasonName({reason, name}: {reason: RejectReason; name?: string}): string {
  return name === undefined ? reasonNames[reason] : name.charAt(0).toUpperCase() + name.slice(1);
}
