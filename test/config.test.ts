import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {loadConfig, parseConfig} from "../loaders/config.js";
import {customerKeys} from "../loaders/snapshot/keys.js";
import {temporaryFolder} from "./store.js";

const store = {name: "Shop", currency: "EUR"};
const columns = {customerId: "c", orderedAt: "d", amount: "a"};
const file = {kind: "file", path: "orders.csv", columns};
const call = {action: "Call", when: {vip: true}};

describe("parseConfig(value)", () => {
  it("fills in every default", () => {
    expect(parseConfig({store, source: {kind: "demo"}})).toMatchObject({
      store: {locale: "en-GB", timezone: "UTC"},
      churn: {horizonDays: 90},
      personas: {count: 4, seed: 42},
      vipShare: 0.1,
      policy: "rules",
      economics: {grossMargin: 0.4, annualDiscountRate: 0.1},
      privacy: {customers: "pseudonymous", minimumGroup: 10, orders: "none"},
      freshness: {warnAfterDays: 8},
      embed: {frameAncestors: ["*"]}
    });
  });

  it.each([
    ["an unknown key", {store, source: file, horizon: 3}, "unknown key horizon"],
    ["an unknown nested key", {store: {...store, owner: "x"}, source: file}, "unknown key store.owner"],
    ["a missing part", {source: file}, "store: expected object, received undefined"],
    ["a wrong type", {store: {...store, name: 3}, source: file}, "store.name: expected string, received number"],
    [
      "an unknown currency",
      {store: {...store, currency: "EURO"}, source: file},
      'store.currency: expected an ISO 4217 currency code such as "GBP", not "EURO"'
    ],
    [
      "an unknown time zone",
      {store: {...store, timezone: "Mars/Olympus"}, source: file},
      "store.timezone: expected an IANA time zone"
    ],
    [
      "an impossible day",
      {store, source: file, asOf: "2024-02-30"},
      'asOf: expected a day such as "2011-12-09", not "2024-02-30"'
    ],
    ["a horizon of no days", {store, source: file, churn: {horizonDays: 0}}, "churn.horizonDays: "],
    ["an unknown preset", {store, source: {...file, preset: "shopware"}}, "source.preset: "],
    ["no customer column", {store, source: {...file, columns: {orderedAt: "d"}}}, "source.columns.customerId: missing"],
    [
      "neither amount nor price",
      {store, source: {...file, columns: {customerId: "c", orderedAt: "d"}}},
      "missing quantity and unitPrice"
    ],
    [
      "days of orders on a site that names nobody",
      {store, source: file, privacy: {orders: "days"}},
      'privacy.orders: expected "none" or "weeks", as privacy.customers is "pseudonymous": days and amounts take "identified", not "days"'
    ],
    [
      "an origin that is none",
      {store, source: file, site: {corsOrigins: ["https://wiki.example/"]}},
      'site.corsOrigins.0: expected an https origin such as "https://wiki.example"'
    ],
    [
      "an unknown encoding",
      {store, source: {...file, encoding: "klingon"}},
      "source.encoding: expected a text encoding"
    ],
    ["a negative cost", {store, source: file, actions: [{...call, cost: -6}]}, "actions.0.cost: Too small"],
    [
      "a negative incentive",
      {store, source: file, actions: [{...call, incentive: -1}]},
      "actions.0.incentive: Too small"
    ],
    [
      "more incentive than the order",
      {store, source: file, actions: [{...call, incentive: {shareOfOrder: 1.5}}]},
      "actions.0.incentive.shareOfOrder: Too big"
    ],
    [
      "an incentive in words",
      {store, source: file, actions: [{...call, incentive: "10%"}]},
      'actions.0.incentive: expected an amount of 0 or more, or {shareOfOrder: 0.1}, not "10%"'
    ],
    ["an effect above 1", {store, source: file, actions: [{...call, effect: 20}]}, "actions.0.effect: Too big"],
    ["half a call", {store, source: file, actions: [{...call, capacity: 2.5}]}, "actions.0.capacity: "],
    ["a negative budget", {store, source: file, budget: -1}, "budget: Too small"],
    [
      "an action that keeps and sells more",
      {store, source: file, actions: [{...call, effect: 0.1, extraOrders: 0.1}]},
      'actions.0: expected effect (it keeps customers) or extraOrders (it sells more), not both, of "Call"'
    ],
    [
      "two prices of one action",
      {store, source: file, actions: [{...call, cost: 6}, call, {...call, cost: 5}]},
      'actions.2.cost: expected 6, as in another rule of "Call"'
    ],
    [
      "a choice by profit without an effect",
      {store, source: file, actions: [{...call, cost: 6}], policy: "profit"},
      'policy: expected "rules", as no action says its effect or extraOrders'
    ],
    [
      "thousands like decimals",
      {store, source: {...file, decimal: ",", thousands: ","}},
      "source.thousands: expected another sign"
    ]
  ])("says in one line what is wrong: %s", (_, config, message) => {
    expect(() => parseConfig(config, "store.json")).toThrowError(
      expect.objectContaining({name: "Fault", message: expect.stringMatching(`^store\\.json: .*`) as string})
    );
    expect(() => parseConfig(config, "store.json")).toThrow(message);
    expect(() => parseConfig(config, "store.json")).not.toThrow("\n");
  });
});

describe("loadConfig(path)", () => {
  const write = (name: string, text: string) => {
    const path = join(temporaryFolder(), name);
    mkdirSync(join(path, ".."), {recursive: true});
    writeFileSync(path, text);
    return path;
  };

  it("reads .ts and .json alike", async () => {
    const text = JSON.stringify({store, source: {kind: "demo"}});
    const json = await loadConfig(write("store.json", text));
    const script = await loadConfig(
      write("store.config.ts", `const config: object = ${text};\nexport default config;`)
    );
    expect(script.config).toEqual(json.config);
  });

  it("names a file that is missing, unreadable or of another kind", async () => {
    await expect(loadConfig("nowhere.json")).rejects.toThrow(/^missing store config: nowhere\.json/);
    await expect(loadConfig(write("store.json", "{"))).rejects.toThrow(/^unreadable store config: .*store\.json/);
    await expect(loadConfig(write("store.yaml", ""))).rejects.toThrow(/^unsupported store config: .*store\.yaml/);
  });
});

describe("customerKeys(config, secret)", () => {
  const config = parseConfig({store, source: file});

  it("is the first 16 characters of the HMAC-SHA-256 of the id", () => {
    // printf 17850 | openssl dgst -sha256 -hmac "violet tandem 93 orchard"
    const secret = "violet tandem 93 orchard";
    expect(customerKeys(config, secret)("17850")).toBe("147fbf6b92506524");
    expect(customerKeys(config, secret)("17850")).not.toBe(customerKeys(config, `${secret}s`)("17850"));
  });

  it("asks for a secret, and says both ways out", () => {
    expect(() => customerKeys(config, "")).toThrow(/CUSTOMER_KEY_SECRET.*privacy\.customers to "aggregate"/);
    expect(() => customerKeys(parseConfig({store, source: {kind: "demo"}}), "")).not.toThrow();
  });
});
