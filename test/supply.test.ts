import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readAudit} from "../tools/supply/audit.js";
import {licenceFaults} from "../tools/supply/licences.js";
import {lockFaults, type LockFile} from "../tools/supply/lockFile.js";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile;
const hash = `sha512-${"A".repeat(86)}==`;
const lockOf = (entry: LockFile["packages"][string]): LockFile => ({
  packages: {"": {}, "node_modules/a/node_modules/@b/c": {version: "1.0.0", integrity: hash, license: "MIT", ...entry}}
});

describe("lockFaults(lock)", () => {
  it("finds none in the project's own", () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(lockFaults(lock)).toEqual([]);
  });

  it("names a package without a hash, with a weak one, with an address, and a link", () => {
    const place = "node_modules/a/node_modules/@b/c";
    expect(lockFaults(lockOf({}))).toEqual([]);
    for (const integrity of [undefined, "", "sha1-abc", "sha512-short=="]) {
      expect(lockFaults(lockOf({integrity}))).toEqual([
        `missing hash in package-lock.json: ${place} (expected sha512)`
      ]);
    }
    const resolved = "https://registry.example/c.tgz";
    expect(lockFaults(lockOf({resolved}))).toEqual([expect.stringContaining(`${place} (${resolved})`)]);
    expect(lockFaults(lockOf({link: true}))).toEqual([`unsupported link in package-lock.json: ${place}`]);
  });
});

describe("licenceFaults(lock)", () => {
  it("finds none in the project's own", () => expect(licenceFaults(lock)).toEqual([]));

  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-or-later)", true],
    ["Apache-2.0 AND BSL-1.0", true],
    ["GPL-3.0-only", false],
    ["MIT AND AGPL-3.0-only", false],
    ["SEE LICENSE IN LICENSE", false],
    ["UNLICENSED", false],
    [undefined, false]
  ])("of %s: %s", (license, right) => {
    const fault = `licence that is not allowed: @b/c 1.0.0 (${license ?? "none named"})`;
    expect(licenceFaults(lockOf({license}))).toEqual(right ? [] : [fault]);
    // what only tests use is not passed on
    expect(licenceFaults(lockOf({license, dev: true}))).toEqual([]);
  });
});

describe("readAudit(printed)", () => {
  it("gives high and critical faults by name, and counts the others", () => {
    const vulnerabilities = {
      a: {name: "a", severity: "high", range: "<2.0.0"},
      b: {name: "b", severity: "critical", range: "*"},
      c: {name: "c", severity: "moderate", range: "*"}
    };
    expect(readAudit(JSON.stringify({vulnerabilities}))).toEqual({
      faults: ["known fault, high: a <2.0.0", "known fault, critical: b *"],
      lesser: 1
    });
    expect(readAudit(JSON.stringify({vulnerabilities: {}}))).toEqual({faults: [], lesser: 0});
  });

  it.each([
    "",
    "npm error",
    "null",
    '{"message": "405 Method Not Allowed", "uri": "x"}',
    '{"error": {"code": "ENOTFOUND"}}'
  ])("is null where the registry gave no report: %j", (printed) => expect(readAudit(printed)).toBeNull());
});
