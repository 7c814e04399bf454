import type {Summary} from "../../loaders/contract/summary.js";

/** What the table's rows give of a customer, and what not; and what is told of their orders. */
export function privacyNote(summary: Pick<Summary, "privacy" | "orders">): string {
  const orders = {
    weeks: " A customer’s page shows the weeks of their orders.",
    days: " A customer’s page shows their orders."
  };
  return `${rowsNote(summary)}${summary.orders ? orders[summary.orders.unit] : ""}`;
}

function rowsNote({privacy}: Pick<Summary, "privacy">): string {
  switch (privacy.customers) {
    case "identified":
      return "Customers are named by the shop’s own ids, with exact amounts: this page is for a login.";
    case "pseudonymous":
      return "Customers are named by keys that cannot be turned back into the shop’s own ids; money is rounded to two digits, days since the last order to the week, risk to the percent.";
    case "aggregate":
      return `Single customers are not published: each row is a group of ${privacy.minimumGroup} or more.`;
  }
}
