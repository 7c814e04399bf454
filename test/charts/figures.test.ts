import {document, serialize} from "./dom.js";
import {describe, expect, it} from "vitest";
import {formatter} from "../../src/charts/format.js";
import type {ChartOptions} from "../../src/charts/parts/frame.js";
import {darkTheme, lightTheme, pageTheme} from "../../src/charts/theme.js";
import {all} from "../../src/figures/all.js";
import {drawFigure} from "../../src/figures/parts/drawFigure.js";
import {numbersOf} from "../../src/figures/parts/numbersOf.js";
import {promisedIds} from "../embed/promised.js";
import {empties, examples} from "./examples.js";
import {expectReadable} from "./expectReadable.js";
import {placedTexts} from "./texts.js";

const unreadable = /NaN|Infinity|undefined|null|\[object/;

describe("all", () => {
  it("keeps every id that was published", () => {
    expect(all.map((chart) => chart.id)).toEqual(expect.arrayContaining(promisedIds));
  });

  it("promises every id that it has", () => {
    expect(promisedIds).toEqual(expect.arrayContaining(all.map((chart) => chart.id)));
  });

  it("has unique ids in kebab-case", () => {
    const ids = all.map((chart) => chart.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("describes each chart in one sentence and names its members", () => {
    for (const {id, title, description, members} of all) {
      expect(description, id).toMatch(/^[A-Z][^]*[^.]\.$/);
      expect(title, id).toMatch(/^[A-Z].*[^.]$/);
      for (const member of members) expect(member, id).toMatch(/\.(json|arrow)$/);
      expect(members.length, id).toBeGreaterThan(0);
    }
  });
});

describe.each(all)("$id", (figure) => {
  const {id, width, height} = figure;
  const draw = (data: unknown, options: ChartOptions) => drawFigure(figure, data, options);
  const data = examples[id];
  const surfaces = [lightTheme, darkTheme].flatMap((theme) => [320, 640, 1100].map((width) => ({theme, width})));

  it("draws the committed picture", async () => {
    const svg = draw(data, {width, theme: lightTheme, document});
    await expect(`${serialize(svg)}\n`).toMatchFileSnapshot(`output/${id}.svg`);
  });

  it("draws readable numbers at every width, in light and dark", () => {
    for (const options of surfaces) {
      const svg = draw(data, {...options, document});
      expect(serialize(svg)).not.toMatch(unreadable);
      expect(svg.getAttribute("viewBox")).toBe(`0 0 ${options.width} ${svg.getAttribute("height")}`);
    }
  });

  it("names itself in one sentence, once", () => {
    const svg = draw(data, {document});
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toMatch(/^[A-Z0-9][^]*\d[^]*\.$/);
    expect(svg.querySelectorAll("[aria-label], title, style, canvas, image, foreignObject")).toHaveLength(0);
  });

  it("keeps its text within the picture, at 13 px or more, and no two lines on one another", () => {
    for (const {theme, width} of surfaces) {
      const svg = draw(data, {theme, width, document});
      expect(expectReadable(svg, {theme, width, least: 13}).length).toBeGreaterThan(0);
    }
  });

  it("has the height that it is given", () => {
    expect(height).toBeGreaterThan(100);
    for (const given of [height, 333]) {
      const svg = draw(data, {width, height: given, document});
      expect(svg.getAttribute("height")).toBe(String(given));
    }
  });

  it("takes its colours from the theme", () => {
    const svg = serialize(draw(data, {theme: pageTheme, document}));
    expect(svg).toContain("var(--ci-");
    expect(svg).not.toMatch(/(fill|stroke|color)="(#|rgb|black|white)/);
  });

  it("draws the same picture for the pointer as for a still, but for what the pointer brings up", () => {
    const still = draw(data, {document});
    const live = draw(data, {document, interactive: true});
    expect(wordsOf(live)).toEqual(wordsOf(still));
  });

  it("says so where there is nothing to draw", () => {
    const svg = draw(id in empties ? empties[id] : [], {document, width: 320});
    expect(svg.tagName).toBe("svg");
    expect(svg.getAttribute("aria-label")).toMatch(/[a-z]+[^]*\.$/);
    expect(svg.querySelectorAll("text").length).toBe(1);
    expect(serialize(svg)).not.toMatch(unreadable);
  });

  it("draws a single row, and a row whose name is long", () => {
    if (!Array.isArray(data)) return;
    const [row] = data;
    const long = "An unusually long name that somebody gave to this thing, ThatHasWordsWithoutSpacesInThem";
    const named = Object.fromEntries(["persona", "action", "country", "label"].map((key) => [key, long]));
    for (const one of [row, {...row, ...named}])
      for (const width of [320, 640]) {
        const svg = draw([one], {width, theme: lightTheme, document});
        expect(serialize(svg)).not.toMatch(unreadable);
        for (const {text, left, right} of placedTexts(svg, lightTheme)) {
          expect(left, text).toBeGreaterThanOrEqual(-1);
          expect(right, text).toBeLessThanOrEqual(width + 1);
        }
      }
  });

  it("stays readable where the filters leave nothing but zeros", () => {
    if (!Array.isArray(data)) return;
    for (const width of [320, 640])
      expect(serialize(draw(data.map(emptied), {width, document}))).not.toMatch(unreadable);
  });

  it("gives its numbers as a table of as many cells a row as there are columns", () => {
    const table = numbersOf(figure, data);
    const format = formatter();
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) {
      expect(row).toHaveLength(table.columns.length);
      row.forEach((cell, i) => {
        const {kind} = table.columns[i];
        if (kind === "text") return expect(cell).toMatch(/./);
        if (cell !== null) expect(format[kind](cell as number)).not.toMatch(/–|NaN/);
      });
    }
    const numbers = JSON.stringify(data);
    table.columns.forEach(({kind, label}, i) => {
      const first = table.rows[0][i];
      if (typeof first !== "number" || numbers.includes(String(first))) return;
      // what is not among the data is a share of the whole that the table's own rows make up
      expect(kind, label).toBe("percent");
      const whole = table.rows.reduce((sum, row) => sum + Number(row[i]), 0);
      expect(whole, label).toBeCloseTo(1, 6);
    });
  });
});

function wordsOf(svg: SVGSVGElement): (string | null)[] {
  return [...svg.querySelectorAll("text")].map((text) => text.textContent);
}

/** What is counted or summed, as it is where no customer is left; scores, places and edges stay. */
const counted = [
  "customers",
  "orders",
  "revenue",
  "revenueShare",
  "customerShare",
  "churnRisk",
  "revenueAtRisk",
  "rows"
];
const summed = ["share", "customerValue", "valueShare"];

function emptied(row: object): object {
  return {...row, ...Object.fromEntries([...counted, ...summed].filter((key) => key in row).map((key) => [key, 0]))};
}
