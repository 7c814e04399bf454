import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {arrows} from "../tools/rooms/arrows.js";
import {imports} from "../tools/rooms/imports.js";
import {mayImport, packagesOf, roomOf, rooms} from "../tools/rooms/rooms.js";

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
    const packages = all.filter(({from, isPackage, isType}) => reached.has(from) && isPackage && !isType);
    const ofBuild = packages.filter(({to}) => to.startsWith("node:") || ["zod", "jsdom", "apache-arrow"].includes(to));
    expect(ofBuild.map(({from, to}) => `${from} -> ${to}`)).toEqual([]);
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

  it("gives each page one module of its own", () => {
    const ofPages = all.filter(({from, isDynamic}) => from.endsWith(".md") && !isDynamic);
    expect(ofPages.filter(({from, to}) => to !== from.replace(/\.md$/, ".ts"))).toEqual([]);
  });

  it("has a file for each room, and a room for each file", () => {
    const names = new Set(own.flatMap(({from, to}) => [from, to]).map(roomOf));
    expect(rooms.map(({name}) => name).filter((name) => !names.has(name))).toEqual([]);
    expect(names.has("none")).toBe(false);
  });
});

describe("docs/rooms.svg", () => {
  it("has the arrows that the code has: npm run rooms draws it anew", () => {
    const svg = readFileSync("docs/rooms.svg", "utf8");
    expect(Array.from(svg.matchAll(/data-arrow="([^"]+)"/g), ([, arrow]) => arrow)).toEqual(arrows());
  });
});
