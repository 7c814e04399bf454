import type {History} from "../types.js";
import {finding, mostDetails, type Finding} from "./finding.js";

const largestRevenue = 0.2;
/** What fewer of the orders and of the revenue stands for a guest is not worth an alarm. */
const leastOfGuests = 0.01;

/** What shops write where nobody signed in, in the languages of their exports; a number or a mark may follow. */
const guest =
  /^(guest|gast|invité|invitado|ospite|convidado|anonym(ous|e)?|an[oó]nimo|unknown|unbekannt|inconnu|desconocido|walk[ _-]?in|cash[ _-]?sales?|no[ _-]?name|undefined|dummy|default|test)($|[^\p{L}])/iu;
const placeholder = /^(0+|-1|n\/a)$/i;

/** Customers that are none, or that outweigh all others. */
export function singleCustomers({customers}: History): Finding[] {
  return [...guests(customers), ...oneCustomer(customers)];
}

function guests({id, frequency, monetary}: History["customers"]): Finding[] {
  const orders = frequency.reduce((sum, n) => sum + n, 0);
  const revenue = sum(monetary);
  const mostOfOthers = id.reduce((most, name, i) => (placeholder.test(name) ? most : Math.max(most, frequency[i])), 0);
  // customers may be numbered from 0: such an id is odd where it orders far more than anybody
  const found = Array.from(id.keys()).filter(
    (i) => guest.test(id[i]) || (placeholder.test(id[i]) && frequency[i] > 2 * mostOfOthers)
  );
  const [share, revenueShare] = [
    found.reduce((total, i) => total + frequency[i], 0) / orders,
    found.reduce((total, i) => total + monetary[i], 0) / revenue
  ];
  if (!(share >= leastOfGuests || revenueShare >= leastOfGuests)) return [];
  found.sort((a, b) => monetary[b] - monetary[a] || a - b);
  return [
    finding(
      {
        id: "guest-id",
        count: found.length,
        share: twoDigits(share),
        revenueShare: twoDigits(revenueShare),
        affects: ["customers", "orders", "spend", "personas", "risk", "value", "timing"]
      },
      found.slice(0, mostDetails).map((i) => ({customer: id[i], number: frequency[i], revenue: cents(monetary[i])}))
    )
  ];
}

function oneCustomer({id, frequency, monetary}: History["customers"]): Finding[] {
  const top = monetary.reduce((best, amount, i) => (amount > monetary[best] ? i : best), 0);
  const share = monetary[top] / sum(monetary);
  if (!(share > largestRevenue)) return [];
  return [
    finding(
      {
        id: "one-customer",
        count: 1,
        revenueShare: twoDigits(share),
        affects: ["revenue", "orderValue", "personas", "value", "months", "changes"]
      },
      [{customer: id[top], number: frequency[top], revenue: cents(monetary[top])}]
    )
  ];
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** To the percent: what one customer spent is never published to more digits than that. */
function twoDigits(share: number): number {
  return Math.round(share * 100) / 100;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
