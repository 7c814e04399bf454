import type {AudienceFormat} from "../audienceFormat.js";

/** For anything else: the shop's own ids, and contacts where they may be used. */
export const generic: AudienceFormat = {
  name: "any program",
  keys: ["customer"],
  columns: {
    customer: ({customer}) => customer,
    name: ({contact}) => contact?.name ?? null,
    email: ({email}) => email,
    phone: ({phone}) => phone,
    action: ({action}) => action,
    persona: ({persona}) => persona,
    country: ({country}) => country,
    days_since_last_order: ({daysSinceLastOrder}) => daysSinceLastOrder,
    orders: ({orders}) => orders,
    spent: ({spent}) => spent,
    churn_risk: ({risk}) => risk,
    revenue_at_risk: ({revenueAtRisk}) => revenueAtRisk,
    value_of_12_months: ({value}) => value
  }
};
