import type {AudienceFormat} from "../audienceFormat.js";
import {tagsOf} from "../tagsOf.js";

/** Import of contacts, with tags to make a segment of. */
export const mailchimp: AudienceFormat = {
  name: "Mailchimp",
  keys: ["email"],
  columns: {
    "Email Address": ({email}) => email,
    "First Name": ({contact}) => contact?.["first name"] ?? null,
    "Last Name": ({contact}) => contact?.["last name"] ?? null,
    Tags: tagsOf
  }
};
