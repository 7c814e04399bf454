import type {AudienceFormat} from "../audienceFormat.js";
import {tagsOf} from "../tagsOf.js";

/** Import of customers, whose titles are case-sensitive; the column of e-mails must be there, also where it is empty. */
export const shopify: AudienceFormat = {
  name: "Shopify",
  keys: ["email", "phone"],
  columns: {
    "First Name": ({contact}) => contact?.["first name"] ?? null,
    "Last Name": ({contact}) => contact?.["last name"] ?? null,
    Email: ({email}) => email,
    Phone: ({phone}) => phone,
    Tags: tagsOf
  },
  maxBytes: 15e6
};
