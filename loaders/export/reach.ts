import {parsePhoneNumberFromString, type CountryCode} from "libphonenumber-js";
import type {Contact} from "./readContacts.js";

/** What of a contact a machine can send to: an address in lower case, and a phone number by E.164, read as one of `country`. */
export function reach(
  {email, phone}: Pick<Contact, "email" | "phone">,
  country: CountryCode | null
): {email: string | null; phone: string | null} {
  const number = parsePhoneNumberFromString(phone, country ?? undefined);
  return {
    email: /^[^\s@,;:<>"]+@[^\s@,;:<>".]+(\.[^\s@,;:<>".]+)+$/.test(email) ? email.toLowerCase() : null,
    phone: number?.isPossible() ? number.number : null
  };
}
