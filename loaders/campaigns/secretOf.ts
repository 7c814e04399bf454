import type {Config} from "../config/schema.js";
import {Fault} from "../fault.js";
import {customerKeys} from "../snapshot/keys.js";

/** The secret that draws control groups: CUSTOMER_KEY_SECRET. Throws a Fault where it is missing or can be guessed. */
export function secretOf(config: Config, secret = process.env.CUSTOMER_KEY_SECRET?.trim()): string {
  if (!secret) {
    throw new Fault(
      "missing CUSTOMER_KEY_SECRET: set it to a long random text kept for this shop, so that nobody can tell beforehand who is held out"
    );
  }
  // the same text makes the published keys of customers, and is as well kept
  customerKeys({...config, privacy: {...config.privacy, customers: "pseudonymous"}}, secret);
  return secret;
}
