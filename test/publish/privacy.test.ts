import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import {pipeline} from "../../loaders/pipeline.js";
import {checkMembers} from "../../loaders/publish/check/members.js";
import {checkSourceTexts} from "../../loaders/publish/check/sourceTexts.js";
import {withdrawCustomers} from "../../loaders/publish/framework/withdrawCustomers.js";
import type {SourceTexts} from "../../loaders/read/sourceTexts.js";
import {snapshot, type Snapshot} from "../../loaders/snapshot.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";
import {temporaryFolder} from "../store.js";

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
  const files = new Map([...members].map(([name, bytes]) => [`snapshot/${name}`, Buffer.from(bytes)]));
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
