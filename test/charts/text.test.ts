import {describe, expect, it} from "vitest";
import {wrap} from "../../src/charts/parts/text.js";
import {revenueBridge} from "../../src/charts/revenueBridge.js";
import {lightTheme} from "../../src/charts/theme.js";
import {document} from "./dom.js";

describe("wrap(text, width, theme)", () => {
  it("breaks no line between a number and its unit", () => {
    expect(wrap("tipping point: 59 days", 130, lightTheme)).toEqual(["tipping point:", "59 days"]);
    expect(wrap("1,250 customers have been silent", 130, lightTheme)[0]).toBe("1,250 customers");
  });

  it("breaks at other spaces, those after a year among them", () => {
    expect(wrap("Nov 2011 Dec 2011", 70, lightTheme)).toEqual(["Nov 2011", "Dec 2011"]);
  });
});

describe("revenueBridge(data, options)", () => {
  const total = (label: string, amount: number) =>
    ({label, kind: "total", amount, customers: null, from: 0, to: amount}) as const;
  const lines = (first: number) => {
    const step = {label: "New customers", kind: "step", amount: 20, customers: 958, from: first, to: 100} as const;
    const data = {rows: [total("Q2", first), step, total("Q3", 100)], empty: ""};
    return revenueBridge(data, {document, width: 320}).querySelectorAll("line").length;
  };

  it("draws no line down through the name of the next bar, or against it", () => {
    expect(lines(80) - lines(50)).toBe(1);
  });
});
