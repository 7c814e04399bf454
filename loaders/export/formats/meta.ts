import type {AudienceFormat} from "../audienceFormat.js";

/** Customer list of a custom audience, in plain text: the browser hashes it when it is uploaded. */
export const meta: AudienceFormat = {
  name: "Meta",
  keys: ["email", "phone"],
  columns: {
    email: ({email}) => email,
    phone: ({phone}) => phone,
    fn: ({contact}) => contact?.["first name"] ?? null,
    ln: ({contact}) => contact?.["last name"] ?? null,
    ct: ({contact}) => contact?.city ?? null,
    st: ({contact}) => contact?.state ?? null,
    country: ({countryCode}) => countryCode
  },
  minimum: 100
};
