import {document, serialize} from "./dom.js";
import {describe, expect, it} from "vitest";
import {formatter} from "../../src/charts/format.js";
import {pairedDots} from "../../src/charts/pairedDots.js";
import type {Pairs} from "../../src/charts/pairedDots.js";
import {darkTheme, lightTheme, pageTheme} from "../../src/charts/theme.js";
import {pairTexts} from "../../src/words/compare/pairTexts.js";
import type {PairKind} from "../../src/words/compare/pairTexts.js";
import {expectReadable} from "./expectReadable.js";

const format = formatter();

function pairs(
  rows: [label: string, selection: number | null, comparison: number | null][],
  kind: PairKind = "share"
): Pairs {
  return {
    subject: "Share of customers by persona",
    names: {selection: "France", comparison: "everybody"},
    rows: rows.map(([label, selection, comparison], persona) => ({
      label,
      selection,
      comparison,
      difference: selection === null || comparison === null ? null : selection - comparison,
      texts: pairTexts(kind, selection, comparison, format),
      persona
    }))
  };
}

const example = pairs([
  ["Big Spenders", 0.312, 0.165],
  ["Loyal Customers", 0.27, 0.27],
  ["At Risk", 0.221, 0.323],
  ["New / Occasional", 0.197, 0.242]
]);

/** What is hard to place: nothing, one side alone, long words, numbers far apart and on one another. */
const hard = {
  ...pairs(
    [
      ["An action whose name a shop has written out in rather many words", 120_000, 1.5],
      ["Untold here", null, 8000],
      ["Untold there", 350, null],
      ["Untold", null, null],
      ["Next to one another", 119_000, 118_500]
    ],
    "money"
  ),
  names: {
    selection: "Immediate retention offer, France or Germany",
    comparison: "Immediate retention offer, the Netherlands"
  }
};

describe("pairedDots({subject, names, rows})", () => {
  it("draws the committed picture", async () => {
    const svg = pairedDots(example, {width: 640, theme: lightTheme, document});
    await expect(`${serialize(svg)}\n`).toMatchFileSnapshot("output/paired-dots.svg");
  });

  it("says both numbers and their difference, with true signs", () => {
    expect(pairedDots(example, {document}).getAttribute("aria-label")).toBe(
      "Share of customers by persona, France against everybody: Big Spenders 31% against 17%, +14 points; " +
        "Loyal Customers 27% against 27%, 0 points; At Risk 22% against 32%, −10 points; " +
        "New / Occasional 20% against 24%, −4 points."
    );
  });

  it("places a dot filled for the selection and one hollow for the comparison, in proportion from zero", () => {
    const svg = pairedDots(example, {document, theme: lightTheme});
    const dots = [...svg.querySelectorAll("circle")].map((circle) => ({
      x: Number(/translate\(([\d.]+)/.exec(circle.getAttribute("transform") ?? "")?.[1] ?? circle.getAttribute("cx")),
      y: Number(circle.getAttribute("cy") ?? /,([\d.]+)\)/.exec(circle.getAttribute("transform") ?? "")?.[1])
    }));
    // two in the legend
    expect(dots).toHaveLength(10);
    const lines = new Map<number, number[]>();
    for (const {x, y} of dots) lines.set(y, [...(lines.get(y) ?? []), x]);
    expect([...lines.values()].map(({length}) => length)).toEqual([2, 2, 2, 2, 2]);
  });

  it.each([example, hard])("keeps its text within the picture, readable and apart, at every width", (data) => {
    for (const theme of [lightTheme, darkTheme])
      for (const width of [250, 320, 479, 480, 640, 1100]) {
        const svg = pairedDots(data, {theme, width, document});
        expect(serialize(svg)).not.toMatch(/NaN|Infinity|undefined|null/);
        expectReadable(svg, {theme, width, least: 12});
      }
  });

  it("takes its colours from the theme and the height that it is given, and says where there is nothing", () => {
    const svg = pairedDots(example, {theme: pageTheme, document, height: 333});
    expect(svg.getAttribute("height")).toBe("333");
    expect(serialize(svg)).not.toMatch(/(fill|stroke|color)="(#|rgb|black|white)/);
    for (const none of [pairs([]), pairs([["Untold", null, null]])])
      expect(pairedDots(none, {document, width: 320}).getAttribute("aria-label")).toBe("There is nothing to compare.");
  });

  it("gives each row one target, and the legend none", () => {
    const svg = pairedDots(example, {document, targets: true});
    expect([...svg.querySelectorAll(".ci-target [data-row]")].map((row) => row.getAttribute("data-row"))).toEqual([
      "0",
      "1",
      "2",
      "3"
    ]);
    expect(svg.querySelectorAll('[data-row="-1"], [data-row="undefined"]')).toHaveLength(0);
  });
});

describe("pairTexts(kind, selection, comparison, format)", () => {
  it.each([
    ["share", 0.314, 0.196, "31%", "20%", "+11 points"],
    ["share", 0.196, 0.2049, "20%", "20%", "0 points"],
    ["share", 0.2, 0.21, "20%", "21%", "−1 point"],
    ["share", 0.002, null, "<1%", "–", "–"],
    ["money", 66, 100, "£66", "£100", "−34%"],
    ["money", 103.2, 100, "£103", "£100", "+3.2%"],
    ["money", 470, 100, "£470", "£100", "4.7 times"],
    ["money", 7000, 100, "£7K", "£100", "70 times"],
    ["money", 5, 0, "£5", "£0", "–"]
  ] as const)("%s %d against %d", (kind, a, b, selection, comparison, difference) => {
    expect(pairTexts(kind, a, b, format)).toEqual({selection, comparison, difference});
  });
});
