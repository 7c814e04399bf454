import {randomBytes} from "node:crypto";
import {describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";
import {isObvious} from "../../loaders/snapshot/isObvious.js";
import {smallColumns} from "../store.js";

const config = parseConfig({
  store: {name: "Test store", currency: "EUR"},
  source: {kind: "file", path: "orders.csv", columns: smallColumns}
});

describe("customerKeys(config, secret)", () => {
  it.each(["x", "of a test only", "fifteen letters", "  padded         "])("refuses %j, which is short", (secret) => {
    expect(() => customerKeys(config, secret)).toThrow(
      /^weak CUSTOMER_KEY_SECRET: it has \d+ characters \(expected at least 16, /
    );
  });

  it("refuses what can be guessed, and does not repeat it", () => {
    const told = () => customerKeys(config, "my-super-secret-password");
    expect(told).toThrow(
      /^weak CUSTOMER_KEY_SECRET: it can be guessed \(expected a random text, such as `openssl rand -hex 32` prints\)$/
    );
    expect(told).not.toThrow(/super/);
  });

  it("asks neither of a site that publishes no keys, nor of the demo store", () => {
    const {store, source} = config;
    for (const customers of ["aggregate", "identified"] as const) {
      expect(() => customerKeys(parseConfig({store, source, privacy: {customers}}), "x")).not.toThrow();
    }
    expect(() => customerKeys(parseConfig({store, source: {kind: "demo"}}), "x")).not.toThrow();
  });
});

describe("isObvious(secret)", () => {
  it.each([
    "0000000000000000",
    "passwordpassword",
    "Password12345678!",
    "changeme-changeme",
    "please change me now",
    "your-secret-key-here",
    "1234567890123456",
    "9876543210987654",
    "abcdefghijklmnop",
    "qwertyuiopasdfghjkl",
    "0123456789abcdef0123456789abcdef",
    "correct horse battery staple",
    "P4ssw0rd-P4ssw0rd-1",
    "customer_key_secret",
    "CUSTOMER_KEY_SECRET_2026",
    "abcabcabcabcabcab",
    "a long random text kept for this shop".replace("kept", "set")
  ])("knows %j", (secret) => expect(isObvious(secret)).toBe(true));

  it("takes a thousand random texts, and sentences of other words", () => {
    for (let i = 0; i < 500; ++i) {
      expect(isObvious(randomBytes(16).toString("hex"))).toBe(false);
      expect(isObvious(randomBytes(16).toString("base64url"))).toBe(false);
    }
    // of whose letters words could be made
    expect(isObvious("0a19b8e74a36a2915be40a8857b3e126")).toBe(false);
    expect(isObvious("eleven otters juggle marmalade")).toBe(false);
  });
});
