import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromArrays, tableFromIPC, tableToIPC, vectorFromArray, Table, Utf8} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {forgetInSite} from "../../loaders/campaigns/forgetInSite.js";
import {temporaryFolder} from "../store.js";

describe("forgetInSite(folder, texts)", () => {
  it("blanks an id and a key in tables and texts, keeps the rows, and touches nothing that only holds it", async () => {
    const folder = join(temporaryFolder(), "dist");
    mkdirSync(join(folder, "snapshot"), {recursive: true});
    const keys = ["1234", "12345", "23456", "9"];
    const table = new Table({
      // as plain texts, whose bytes stand beside one another, and as a dictionary
      key: vectorFromArray(keys, new Utf8()),
      name: tableFromArrays({name: ["a", "12345", "b", "12345"]}).getChild("name")!
    });
    const path = join(folder, "snapshot", "customers.arrow");
    writeFileSync(path, tableToIPC(table, "file"));
    const size = readFileSync(path).length;
    const json = join(folder, "snapshot", "x.json");
    writeFileSync(json, '{"key":"12345","revenue":12345,"other":"123456"}');
    const page = join(folder, "index.html");
    writeFileSync(page, "<td>123456</td>");
    expect(await forgetInSite(folder, ["12345", "f00d"])).toEqual([path, json]);
    const left = tableFromIPC(readFileSync(path));
    expect(Array.from(left.getChild("key")!)).toEqual(["1234", "     ", "23456", "9"]);
    expect(Array.from(left.getChild("name")!)).toEqual(["a", "     ", "b", "     "]);
    expect(readFileSync(path)).toHaveLength(size);
    expect(readFileSync(json, "utf8")).toBe('{"key":"","revenue":12345,"other":"123456"}');
    expect(await forgetInSite(folder, ["12345", "f00d"])).toEqual([]);
    expect(await forgetInSite(join(folder, "none"), ["12345"])).toEqual([]);
  });
});
