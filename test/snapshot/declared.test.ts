import {z} from "zod";
import {describe, expect, it} from "vitest";
import {build} from "../../loaders/contract/build.js";
import {customers, harmless} from "../../loaders/contract/declare.js";
import {checkDeclared} from "../../loaders/snapshot/disclose/checkDeclared.js";
import {memberSchemas} from "../../loaders/snapshot/members.js";

describe("checkDeclared(schema, name)", () => {
  it.each(Object.entries({...memberSchemas, build}))(
    "finds a declaration on every field of %s.json",
    (name, schema) => {
      expect(() => checkDeclared(schema, `${name}.json`)).not.toThrow();
    }
  );

  it.each([
    ["a field", z.strictObject({rows: z.int()}), "rows"],
    [
      "a field of a list's rows",
      z.strictObject({rows: z.array(z.strictObject({n: z.int()})).meta(harmless)}),
      "rows[].n"
    ],
    ["a list of numbers", z.strictObject({rows: z.array(z.number())}), "rows[]"],
    ["one that may be null", z.strictObject({inner: z.strictObject({n: z.int().nullable().optional()})}), "inner.n"],
    [
      "a field of one of two",
      z.union([z.strictObject({a: z.int().meta(customers)}), z.strictObject({b: z.int()})]),
      "b"
    ]
  ])("ends the build where %s has none, and tells how to declare it", (_, schema, where) => {
    expect(() => checkDeclared(schema, "x.json")).toThrow(
      `undeclared field in x.json: ${where}: say what it tells of customers, e.g. count.meta(customers)`
    );
  });
});
