import type {Contact} from "./readContacts.js";

/** A customer of an audience; what the models or the shop's files do not tell is null. */
export interface Member {
  customer: string;
  action: string;
  persona: string;
  country: string;
  /** ISO 3166-1, upper case */
  countryCode: string | null;
  daysSinceLastOrder: number;
  orders: number;
  spent: number;
  risk: number | null;
  revenueAtRisk: number | null;
  value: number | null;
  /** lower case, one that a machine can send to */
  email: string | null;
  /** E.164, e.g. +442079460018 */
  phone: string | null;
  contact: Contact | null;
}

/** A file that another program imports: all that is known of it, as data. */
export interface AudienceFormat {
  /** what people call the program */
  name: string;
  /** by which of these the program knows a customer: one of them must be there, and the first that is names the row */
  keys: readonly ("customer" | "email" | "phone")[];
  /** by title, in the order of the file */
  columns: Readonly<Record<string, (member: Member) => string | number | null>>;
  /** the largest file that the program takes; a longer list goes to several */
  maxBytes?: number;
  /** the shortest list that the program takes */
  minimum?: number;
}
