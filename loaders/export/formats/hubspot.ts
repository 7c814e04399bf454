import type {AudienceFormat} from "../audienceFormat.js";

/** Import of contacts by their e-mail; the last columns are mapped to properties of one's own. */
export const hubspot: AudienceFormat = {
  name: "HubSpot",
  keys: ["email"],
  columns: {
    Email: ({email}) => email,
    "First Name": ({contact}) => contact?.["first name"] ?? null,
    "Last Name": ({contact}) => contact?.["last name"] ?? null,
    "Phone Number": ({phone}) => phone,
    Action: ({action}) => action,
    Persona: ({persona}) => persona,
    "Churn Risk": ({risk}) => risk,
    "Revenue at Risk": ({revenueAtRisk}) => revenueAtRisk
  }
};
