// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {staleNote} from "../../src/words/staleNote.js";
import {format, plain} from "../support/sample.js";

const data = (warnAfterDays: number | null) => ({dataAsOf: "2026-03-01", freshness: {warnAfterDays}});
const on = (day: string) => Date.parse(`${day}T12:00:00Z`);

describe("staleNote(summary, format, now)", () => {
  it("tells old data by the reader's clock", () => {
    expect(staleNote(data(8), format, on("2026-03-09"))).toBe("");
    expect(plain(staleNote(data(8), format, on("2026-03-10")))).toBe(
      "Data to 1 Mar 2026, 9 days old; no update since."
    );
  });
  it("spares the demo store, and a build that knows no limit", () => {
    expect(staleNote(data(null), format, on("2036-01-01"))).toBe("");
    expect(staleNote({dataAsOf: "2026-03-01"}, format, on("2036-01-01"))).toBe("");
  });
  it("leaves the clock of the machine that builds out of what is built", () => {
    expect(staleNote(data(8), format)).toBe("");
  });
});
