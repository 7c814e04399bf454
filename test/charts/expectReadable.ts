import {expect} from "vitest";
import type {Theme} from "../../src/charts/theme.js";
import {placedTexts} from "./texts.js";

/** Holds a picture's text within it, at `least` px or more, and no two lines on one another. Gives the lines. */
export function expectReadable(
  svg: SVGSVGElement,
  {theme, width, least}: {theme: Theme; width: number; least: number}
) {
  const texts = placedTexts(svg, theme);
  const height = Number(svg.getAttribute("height"));
  for (const {text, fontSize, left, right, y} of texts) {
    const where = `"${text}" at ${width}`;
    expect(fontSize, where).toBeGreaterThanOrEqual(least);
    expect(left, where).toBeGreaterThanOrEqual(-1);
    expect(right, where).toBeLessThanOrEqual(width + 1);
    expect(y, where).toBeGreaterThanOrEqual(6);
    expect(y, where).toBeLessThanOrEqual(height + 2);
  }
  const overlaps = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => Math.abs(a.y - b.y) < 9 && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3)
      .map((b) => `${a.text} / ${b.text}`)
  );
  expect(overlaps, `at ${width}`).toEqual([]);
  return texts;
}
