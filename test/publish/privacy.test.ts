import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import {pipeline} from "../../loaders/pipeline.js";
import {checkMembers} from "../../loaders/publish/check/members.js";
import {checkSourceTexts} from "../../loaders/publish/check/sourceTexts.js";
import {readSite} from "../../loaders/publish/check/site.js";
import {takeOrdersApart} from "../../loaders/publish/framework/takeOrdersApart.js";
import {withdrawCustomers} from "../../loaders/publish/framework/withdrawCustomers.js";
import type {SourceTexts} from "../../loaders/read/sourceTexts.js";
import {snapshot, type Snapshot} from "../../loaders/snapshot.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";
import {smallColumns, temporaryFolder} from "../store.js";

async function publish(privacy: StoreConfig["privacy"], keyOf?: (id: string) => string) {
  const config = parseConfig({
    store: {name: "Shop", currency: "EUR"},
    source: {kind: "demo", customers: 300},
    privacy
  });
  let sourceTexts: SourceTexts | undefined;
  const analysis = await pipeline(
    {config, path: "store.json"},
    {rejectedPath: join(temporaryFolder(), "rejected.csv"), onTexts: (texts) => (sourceTexts = texts)}
  );
  const members: Snapshot = snapshot(analysis, keyOf ?? customerKeys(config));
  const build = JSON.stringify({
    schemaVersion: 2,
    builtAt: "2026-11-22T04:00:00Z",
    source: "a file",
    version: "1",
    seconds: 1,
    stages: []
  });
  members.set("build.json", new TextEncoder().encode(build));
  const folder = temporaryFolder();
  mkdirSync(join(folder, "snapshot"));
  for (const [name, bytes] of members) writeFileSync(join(folder, "snapshot", name), bytes);
  await takeOrdersApart(folder);
  const {files} = readSite(folder, {config, sourceTexts});
  return {config, files, sourceTexts};
}

describe("the members of a snapshot", () => {
  it("pass the checks in pseudonymous mode, and hold nothing of the source", async () => {
    const site = await publish({customers: "pseudonymous"});
    expect(site.sourceTexts?.customers.length).toBeGreaterThan(100);
    expect(site.sourceTexts?.texts.length).toBeGreaterThan(10);
    expect(() => checkMembers(site)).not.toThrow();
    expect(() => checkSourceTexts([])(site)).not.toThrow();
  });

  it("fail where a customer goes by the shop's own id", async () => {
    const site = await publish({customers: "pseudonymous"}, (id) => id);
    expect(() => checkMembers(site)).toThrow(
      "customer id in a pseudonymous site: snapshot/customers.arrow, row 0 (expected a key of 16 hexadecimal digits)"
    );
    expect(() => checkSourceTexts([])(site)).toThrow(
      /^text of the source in the site: snapshot\/customers.arrow holds "C/
    );
  });

  it("hold orders of single customers only in the files and the unit that the config asks for, under keys", async () => {
    const site = await publish({customers: "pseudonymous", orders: "weeks"});
    const shard = "snapshot/orders/0.json";
    const text = site.files.get(shard)!.toString();
    expect(() => checkMembers(site)).not.toThrow();
    expect(() => checkSourceTexts([])(site)).not.toThrow();
    const fails = (name: string, content: string, privacy = {}) => {
      const config = {...site.config, privacy: {...site.config.privacy, ...privacy}};
      return expect(() =>
        checkMembers({...site, config, files: new Map([...site.files, [name, Buffer.from(content)]])})
      );
    };
    fails(shard, text, {orders: "none"}).toThrow(`orders of customers: ${shard} (privacy.customers is "pseudonymous"`);
    fails(shard, text, {orders: "days"}).toThrow(`invalid member: ${shard} tells weeks, privacy.orders is "days"`);
    fails(shard, text.replace(/"[0-9a-f]{16}"/, '"C00123"')).toThrow(`customer id in a pseudonymous site: ${shard}`);
    fails(shard, text.replace("[", "[0.5,")).toThrow(`invalid member: ${shard}`);
    fails("snapshot/orders.json", "[]").toThrow("orders of all customers in one file: snapshot/orders.json");
    const [id] = site.sourceTexts!.customers;
    const files = new Map([...site.files, [shard, Buffer.from(text.replace(/"[0-9a-f]{16}"/, `"${id}"`))]]);
    expect(() => checkSourceTexts([])({...site, files})).toThrow(`text of the source in the site: ${shard} holds`);
  });

  it("hold no orders by default, nor in aggregate mode", async () => {
    for (const privacy of [{}, {customers: "aggregate", orders: "weeks"}] as const) {
      const {files} = await publish(privacy);
      expect([...files.keys()].filter((name) => name.includes("orders"))).toEqual([]);
    }
  });

  it("fail where an aggregate site still has customers.arrow, or any site lacks a member", async () => {
    const site = await publish({customers: "aggregate"});
    expect(() => checkMembers(site)).toThrow("customers in an aggregate site: snapshot/customers.arrow");
    site.files.delete("snapshot/customers.arrow");
    expect(() => checkMembers(site)).not.toThrow();
    site.files.delete("snapshot/cube.arrow");
    expect(() => checkMembers(site)).toThrow("missing member: snapshot/cube.arrow");
  });

  it("fail where a member is not what its schema says", async () => {
    const site = await publish({customers: "pseudonymous"});
    site.files.set("snapshot/quality.json", Buffer.from('{"schemaVersion":2}'));
    expect(() => checkMembers(site)).toThrow(/^invalid member: snapshot\/quality.json: rowsRead: /);
  });
});

describe("what a site is searched for", () => {
  it.each([
    ["pseudonymous", ["K0001", "K0002", "K0003"], ["K0003", "N0001", "N0002", "k0001"]],
    ["identified", [], ["N0001", "N0002"]]
  ] as const)("where orders are counted like customers, %s: %j and %j", async (customers, customerIds, orderIds) => {
    const folder = temporaryFolder();
    const lines = ["K0001,N0001", "K0001,k0001", "K0002,K0003", "K0003,N0002"];
    const text = lines.map((ids, i) => `${ids},2025-0${i + 1}-03,1,9.50`).join("\n");
    writeFileSync(join(folder, "orders.csv"), `customer,order,date,quantity,price\n${text}\n`);
    const config = parseConfig({
      store: {name: "Shop", currency: "EUR"},
      source: {kind: "file", path: join(folder, "orders.csv"), columns: smallColumns},
      privacy: {customers}
    });
    let found: SourceTexts | undefined;
    const rejectedPath = join(folder, "rejected.csv");
    await pipeline({config, path: "store.json"}, {rejectedPath, onTexts: (texts) => (found = texts)});
    expect(found!.customers.toSorted()).toEqual(customerIds);
    expect(found!.orders.toSorted()).toEqual(orderIds);
  });
});

describe("withdrawCustomers(folder, config)", () => {
  const page = `registerFile("./snapshot/summary.json", {});
registerFile("./snapshot/customers.arrow", {"path":"./_file/snapshot/customers.0a1b2c3d.arrow"});
const customers = grouped ? none : FileAttachment("./snapshot/customers.arrow").arrayBuffer();
`;
  const site = () => {
    const folder = temporaryFolder();
    for (const name of ["snapshot", "_file/snapshot"]) mkdirSync(join(folder, name), {recursive: true});
    writeFileSync(join(folder, "index.html"), page);
    const files = ["snapshot/customers.arrow", "_file/snapshot/customers.0a1b2c3d.arrow"];
    for (const name of files) writeFileSync(join(folder, name), "");
    return {folder, files: files.map((name) => join(folder, name))};
  };

  it("takes the list and every reference to it out of an aggregate site", async () => {
    const {folder, files} = site();
    await withdrawCustomers(folder, {privacy: {customers: "aggregate", minimumGroup: 10}});
    expect(files.filter(existsSync)).toEqual([]);
    const html = readFileSync(join(folder, "index.html"), "utf8");
    expect(html).not.toContain("customers.arrow");
    expect(html).toContain('registerFile("./snapshot/summary.json"');
  });

  it("leaves others as they are", async () => {
    const {folder, files} = site();
    await withdrawCustomers(folder, {privacy: {customers: "pseudonymous", minimumGroup: 10}});
    expect(files.filter(existsSync)).toEqual(files);
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe(page);
  });
});
