import type {AudienceFormat} from "../audienceFormat.js";
import {sha256} from "../sha256.js";

/** Customer Match, hashed: names, e-mails and phone numbers as SHA-256 of lower case and E.164; country and zip as they are. */
export const googleAds: AudienceFormat = {
  name: "Google Ads",
  keys: ["email", "phone"],
  columns: {
    Email: ({email}) => sha256(email),
    Phone: ({phone}) => sha256(phone),
    "First Name": ({contact}) => sha256(contact?.["first name"].toLowerCase() ?? null),
    "Last Name": ({contact}) => sha256(contact?.["last name"].toLowerCase() ?? null),
    Country: ({countryCode}) => countryCode,
    Zip: ({contact}) => contact?.zip ?? null
  }
};
