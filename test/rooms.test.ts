import {existsSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {imports} from "../tools/rooms/imports.js";
import {mayImport, packagesOf, roomOf, rooms, stagesMay} from "../tools/rooms/rooms.js";

const all = imports();
const own = all.filter(({isPackage}) => !isPackage);

describe("who imports whom", () => {
  it("is read of every file: each import names a file that there is", () => {
    expect(own.length).toBeGreaterThan(1000);
    expect(own.filter(({to}) => !existsSync(to)).map(({from, to}) => `${from} -> ${to}`)).toEqual([]);
    expect(all.filter(({from}) => from.endsWith(".md")).length).toBeGreaterThan(8);
  });

  it("keeps to the arrows of the rooms", () => {
    const wrong = own
      .filter(({isType}) => !isType)
      .map(({from, to}) => ({from, to, rooms: [roomOf(from), roomOf(to)] as const}))
      .filter(({rooms: [a, b]}) => !mayImport(a, b))
      .map(({from, to, rooms: [a, b]}) => `${a} may not import ${b}: ${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it("brings nothing of the build to a browser, not even by a third: what src reaches of loaders is contract", () => {
    const reached = new Set(
      own.filter(({from}) => from.startsWith("src/") && roomOf(from) !== "loader").map(({from}) => from)
    );
    for (const file of reached) {
      for (const {from, to, isType} of own) if (from === file && !isType) reached.add(to);
    }
    expect([...reached].filter((file) => file.startsWith("loaders/") && roomOf(file) !== "contract")).toEqual([]);
  });

  it("keeps a package where it can be replaced", () => {
    const wrong = all
      .filter(
        ({to, from, isType, isPackage}) =>
          isPackage && !isType && packagesOf[to] && !packagesOf[to].includes(roomOf(from))
      )
      .map(({from, to}) => `${to} is not for ${roomOf(from)}: ${from}`);
    expect(wrong).toEqual([]);
  });

  it("has math know npm alone, types too", () => {
    const inner = own.filter(({from, to}) => roomOf(from) === "math" && roomOf(to) !== "math");
    expect(inner.map(({from, to}) => `${from} -> ${to}`)).toEqual([]);
  });

  it("names no arrow that nobody needs, and no room without a file", () => {
    const files = new Set(own.flatMap(({from, to}) => [from, to]));
    const names = new Set([...files].map(roomOf));
    expect(rooms.map(({name}) => name).filter((name) => !names.has(name))).toEqual([]);
    expect(names.has("none")).toBe(false);
    const used = new Set(own.filter(({isType}) => !isType).map(({from, to}) => `${roomOf(from)} ${roomOf(to)}`));
    const stages = [...names].filter((name) => name.startsWith("stage "));
    const needless = [
      ...rooms.flatMap(({name, may}) =>
        may.filter((to) => to !== "*" && !used.has(`${name} ${to}`)).map((to) => `${name} ${to}`)
      ),
      ...stagesMay.filter((to) => !stages.some((stage) => used.has(`${stage} ${to}`)))
    ];
    expect(needless).toEqual([]);
  });
});
