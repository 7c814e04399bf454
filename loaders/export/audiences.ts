import type {Analysis} from "../pipeline.js";
import type {Member} from "./audienceFormat.js";
import {countryCode} from "./countryCode.js";
import {customersByAction} from "./customersByAction.js";
import {reach} from "./reach.js";
import type {Contacts} from "./readContacts.js";
import {rounded} from "./rounded.js";

/** For whom one action is due, most at stake first, and how many of them said no. */
export interface Audience {
  action: string;
  members: Member[];
  /** for whom it is due, but whose row of contacts has no consent */
  withoutConsent: number;
}

/**
 * An audience for each action that is one, with what of the contacts may be used. This is the only place where contacts and the
 * analysis meet: nothing that is published is made of it.
 */
export function audiences(analysis: Analysis, contacts: Contacts | undefined): Audience[] {
  const {history, persona, action, risk, worth, atRisk} = analysis;
  const {customers} = history;
  return customersByAction(analysis).flatMap((due, code) => {
    if (code === action.none) return [];
    const asked = due.filter((i) => contacts?.of.get(customers.id[i])?.consent !== false);
    const members = asked.map((i) => {
      const country = customers.countries[customers.country[i]];
      const iso = countryCode(country);
      const contact = contacts?.of.get(customers.id[i]) ?? null;
      return {
        customer: customers.id[i],
        action: action.names[code],
        persona: persona.names[persona.assignment[i]],
        country,
        countryCode: iso,
        daysSinceLastOrder: customers.recency[i],
        orders: customers.frequency[i],
        spent: rounded(customers.monetary[i], 2),
        risk: amount(risk.risk, i, 4),
        revenueAtRisk: amount(atRisk.amount, i, 2),
        value: amount(worth.member.perCustomer.shown ? worth.customerValue : null, i, 2),
        // without a word on consent there is none
        ...(contact?.consent ? {...reach(contact, iso), contact} : {email: null, phone: null, contact: null})
      };
    });
    return [{action: action.names[code], members, withoutConsent: due.length - asked.length}];
  });
}

function amount(values: ArrayLike<number> | null, i: number, digits: number): number | null {
  return values === null ? null : rounded(values[i], digits);
}
