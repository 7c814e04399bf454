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

/** What a reader calls a reason. */
export function reasonName(reason: RejectReason): string {
  return reasonNames[reason];
}
