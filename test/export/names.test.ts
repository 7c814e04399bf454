import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {namesFile} from "../../loaders/export/namesFile.js";
import {parseNames} from "../../src/tables/parseNames.js";

describe("namesFile(ids, {keyOf, contacts}), parseNames(text)", () => {
  it("give back who is behind each key, by name or else by id", () => {
    const text = fc.string({minLength: 1}).filter((text) => /^[^'\s=+\-@＝＋－＠\p{Z}]/u.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(text), fc.array(text), (ids, given) => {
        const names = new Map(ids.slice(0, given.length).map((id, i) => [id, given[i]]));
        const contacts = new Map([...names].map(([id, name]) => [id, {name}]));
        const file = namesFile(ids, {keyOf: (id) => `k${ids.indexOf(id)}`, contacts});
        expect(parseNames(`\uFEFF${file}`)).toEqual(new Map(ids.map((id, i) => [`k${i}`, names.get(id) ?? id])));
      })
    );
  });

  it("take another file for none", () => {
    expect(parseNames("customer,name\r\n1,Ada\r\n")).toBeUndefined();
    expect(parseNames("")).toBeUndefined();
  });
});
