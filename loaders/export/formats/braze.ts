import type {AudienceFormat} from "../audienceFormat.js";

/** Import of users by the shop's own id: their contacts and consents are Braze's own, and stay as they are there. */
export const braze: AudienceFormat = {
  name: "Braze",
  keys: ["customer"],
  columns: {
    external_id: ({customer}) => customer,
    action: ({action}) => action,
    persona: ({persona}) => persona,
    churn_risk: ({risk}) => risk,
    revenue_at_risk: ({revenueAtRisk}) => revenueAtRisk
  },
  maxBytes: 500e6
};
