import {lab, rgb} from "d3";
import {describe, expect, it} from "vitest";
import {darkTheme, lightTheme, pageTheme, personaColor, themeCss} from "../../src/charts/theme.js";

const schemes = [
  ["light", lightTheme],
  ["dark", darkTheme]
] as const;

describe.each(schemes)("%s theme", (_, theme) => {
  it("has text that can be read, on the surface and on a heat map's fullest cell (WCAG 1.4.3)", () => {
    for (const color of [theme.text, theme.muted, theme.danger, theme.accent])
      expect(contrast(color, theme.surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.text, theme.heat)).toBeGreaterThanOrEqual(4.5);
  });

  it("has marks that stand out from the surface (WCAG 1.4.11)", () => {
    for (const color of theme.personas) expect(contrast(color, theme.surface), color).toBeGreaterThanOrEqual(3);
  });

  it.each(["none", "protanopia", "deuteranopia"] as const)("tells the personas apart with %s", (vision) => {
    const seen = theme.personas.map((color) => lab(simulate(color, vision)));
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(0, i))
        expect(Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b), `${theme.personas[i]}`).toBeGreaterThanOrEqual(10);
  });
});

describe("themeCss()", () => {
  it("declares every variable of the pages' theme, for light and dark", () => {
    const css = themeCss();
    const used = [...JSON.stringify(pageTheme).matchAll(/var\((--ci-[a-z0-9-]+)\)/g)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(12);
    for (const name of used) expect(css.split(`${name}:`)).toHaveLength(4); // light, dark, dark by choice
  });
});

describe("personaColor(theme, index)", () => {
  it("starts again after the last colour, and never gives none", () => {
    expect(personaColor(lightTheme, 8)).toBe(lightTheme.personas[0]);
    expect(personaColor(lightTheme, -1)).toBe(lightTheme.accent);
  });
});

/** WCAG 2.2's contrast ratio. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (x + 0.05) / (y + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(color: string): number[] {
  const {r, g, b} = rgb(color);
  return [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
}

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const vision = {
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881]
};

function simulate(color: string, kind: keyof typeof vision): string {
  const [r, g, b] = linear(color);
  const m = vision[kind];
  const seen = [0, 3, 6].map((i) => Math.min(1, Math.max(0, m[i] * r + m[i + 1] * g + m[i + 2] * b)));
  const [x, y, z] = seen.map((v) => 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
  return rgb(x, y, z).formatHex();
}
