import {createHmac} from "node:crypto";
import type {Config} from "../config/schema.js";
import {Fault} from "../fault.js";
import {isObvious} from "./isObvious.js";

const fewestCharacters = 16;

/** How a customer's key is made from the shop's id: 16 characters of an HMAC, or the id itself on an identified site. */
export function customerKeys(config: Config, secret = process.env.CUSTOMER_KEY_SECRET): (id: string) => string {
  if (config.privacy.customers === "identified") return (id) => id;
  // the demo store's customers do not exist, so its secret may be known
  const key = config.source.kind === "demo" ? "demo store" : secret?.trim();
  if (config.privacy.customers === "pseudonymous" && !key) {
    throw new Fault(
      'missing CUSTOMER_KEY_SECRET: set it to a long random text kept for this shop, so that published keys cannot be traced back to customers, or set privacy.customers to "aggregate" to publish no customer at all'
    );
  }
  if (config.privacy.customers === "pseudonymous" && config.source.kind !== "demo") refuseWeak(key as string);
  return (id) =>
    createHmac("sha256", key ?? "")
      .update(id)
      .digest("hex")
      .slice(0, 16);
}

/** Whoever can guess the secret can try every customer id on the published keys. The message does not tell what was given. */
function refuseWeak(secret: string): void {
  const problem =
    [...secret].length < fewestCharacters
      ? `has ${[...secret].length} characters (expected at least ${fewestCharacters}`
      : isObvious(secret)
        ? "can be guessed (expected a random text"
        : undefined;
  if (problem) throw new Fault(`weak CUSTOMER_KEY_SECRET: it ${problem}, such as \`openssl rand -hex 32\` prints)`);
}
