import type {AudienceFormat} from "../audienceFormat.js";

/** Import to a list: the first column is the key; what Klaviyo has no name for becomes a property of the profile. */
export const klaviyo: AudienceFormat = {
  name: "Klaviyo",
  keys: ["email", "phone"],
  columns: {
    Email: ({email}) => email,
    "Phone Number": ({phone}) => phone,
    "First Name": ({contact}) => contact?.["first name"] ?? null,
    "Last Name": ({contact}) => contact?.["last name"] ?? null,
    // consent to texts is another one, which the file of contacts does not tell
    Consent: ({email}) => (email === null ? null : "email"),
    Action: ({action}) => action,
    Persona: ({persona}) => persona,
    "Churn Risk": ({risk}) => risk,
    "Revenue at Risk": ({revenueAtRisk}) => revenueAtRisk
  },
  maxBytes: 50e6
};
