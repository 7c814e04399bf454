import {writeFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {namesFile} from "../../loaders/export/namesFile.js";
import {readContacts} from "../../loaders/export/readContacts.js";
import {parseNames} from "../../src/tables/parseNames.js";
import {temporaryFolder} from "../store.js";

describe("readContacts(path)", () => {
  const read = (text: string) => {
    const path = join(temporaryFolder(), "contacts.csv");
    writeFileSync(path, text);
    return readContacts(path);
  };

  it("reads names by the shop's own ids, whatever other columns there are, and none where there is no file", async () => {
    expect([...(await read('\uFEFFphone,Customer,Name\r\n1,12346,"Ada, Ltd"\r\n2,12347,\r\n'))]).toEqual([
      ["12346", "Ada, Ltd"]
    ]);
    expect((await readContacts(join(temporaryFolder(), "none.csv"))).size).toBe(0);
  });

  it("refuses a file without a column that it needs, and a customer of two names, without telling any", async () => {
    await expect(read("id,name\n1,Ada\n")).rejects.toThrow(
      /^missing column in .*: customer \(expected customer and name\)$/
    );
    await expect(read("customer,name\n1,Ada\n1,Bob\n")).rejects.toThrow(/^customer with two names: .*, line 3$/);
  });
});

describe("namesFile(ids, {keyOf, names}), parseNames(text)", () => {
  it("give back who is behind each key, by name or else by id", () => {
    const text = fc.string({minLength: 1}).filter((text) => /^[^'\s=+\-@＝＋－＠\p{Z}]/u.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(text), fc.array(text), (ids, given) => {
        const names = new Map(ids.slice(0, given.length).map((id, i) => [id, given[i]]));
        const file = namesFile(ids, {keyOf: (id) => `k${ids.indexOf(id)}`, names});
        expect(parseNames(`\uFEFF${file}`)).toEqual(new Map(ids.map((id, i) => [`k${i}`, names.get(id) ?? id])));
      })
    );
  });

  it("take another file for none", () => {
    expect(parseNames("customer,name\r\n1,Ada\r\n")).toBeUndefined();
    expect(parseNames("")).toBeUndefined();
  });
});
