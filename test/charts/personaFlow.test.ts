import {document} from "./dom.js";
import {describe, expect, it} from "vitest";
import {personaFlow} from "../../src/charts/personaFlow.js";

const row = (
  before: number,
  after: number,
  customers: number,
  revenueBefore: number | null,
  revenue: number | null
) => ({
  before: before < 0 ? "New since" : `P${before}`,
  after: `P${after}`,
  beforeIndex: before,
  afterIndex: after,
  customers,
  revenueBefore,
  revenue
});
const rows = [row(0, 0, 60, 600, 900), row(0, 1, 30, 200, 50), row(1, 1, 20, 100, 100), row(-1, 0, 10, 0, 300)];
const days = {from: "2011-09-09", to: "2011-12-09", empty: "Too few customers moved to tell."};

/** Heights of the personas' bars: those of the earlier day, then those of the later one. */
const heights = (by: "customers" | "revenue", of = rows) => {
  const svg = personaFlow({rows: of, by, ...days}, {document, width: 640});
  const bars = [...new Set([...svg.querySelectorAll("rect")].map((bar) => bar.parentElement!))];
  return {
    svg,
    sides: bars.map((side) => [...side.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("height"))))
  };
};

describe("personaFlow({rows, by})", () => {
  it("has personas as high as they have customers, or as what these spent up to each day, on one scale", () => {
    const {sides: count} = heights("customers");
    expect(count[0][0] / count[0][1]).toBeCloseTo(90 / 20, 1);
    expect(count[0].reduce((a, b) => a + b)).toBeCloseTo(
      count[1].reduce((a, b) => a + b),
      6
    );
    const {sides: money} = heights("revenue");
    // who was no customer had spent nothing, and has no bar
    expect(money.map((side) => side.length)).toEqual([2, 2]);
    expect(money[0][0] / money[0][1]).toBeCloseTo(800 / 100, 1);
    expect(money[1][0] / money[1][1]).toBeCloseTo(1200 / 150, 1);
    expect(money[1][0] / money[0][0]).toBeCloseTo(1200 / 800, 1);
  });

  it("says both amounts, and draws nothing of a flow whose revenue is not told", () => {
    const {svg} = heights("revenue");
    expect(svg.getAttribute("aria-label")).toContain(
      "£900, then £1.4K; New since to P0 £0, then £300; P0 to P1 £200, then £50"
    );
    expect(svg.querySelectorAll("path")).toHaveLength(3);
    const {svg: fewer} = heights("revenue", [...rows, row(1, 0, 12, null, 400)]);
    expect(fewer.getAttribute("aria-label")).toBe(svg.getAttribute("aria-label"));
    const none = heights("revenue", [row(0, 1, 12, null, null)]).svg;
    expect(none.textContent).toContain("Too few customers moved to tell.");
  });
});
