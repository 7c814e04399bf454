import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {Resvg} from "@resvg/resvg-js";
import {afterAll, describe, expect, it} from "vitest";
import {slimFont} from "../../loaders/publish/embeds/slimFont.js";

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const files = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((name) => join(fonts, name));
const folder = mkdtempSync(join(tmpdir(), `customer-intelligence-${process.pid}-`));
afterAll(() => rmSync(folder, {recursive: true}));

function outlines(svg: string, fontFiles: string[]): string {
  return new Resvg(svg, {font: {fontFiles, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans"}}).toString();
}

/** The drawing by slim fonts, and by whole ones. */
function bothWays(lines: readonly string[]): [slim: string, whole: string] {
  const text = lines.join("\n").replaceAll("&", "&amp;").replaceAll("<", "&lt;").split("\n");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${text.map((line) => `<text>${line}</text><text font-weight="700">${line}</text>`).join("")}</svg>`;
  const slim = files.map((file, i) => {
    const path = join(folder, `${i}.ttf`);
    writeFileSync(path, slimFont(readFileSync(file), lines.join("")));
    return path;
  });
  return [outlines(svg, slim), outlines(svg, files)];
}

describe("slimFont(font, text)", () => {
  it("draws the text as the whole font does, ligatures, accents and composed letters too", () => {
    for (const start of [
      0x20, 0x40, 0x60, 0xa0, 0xc0, 0xe0, 0x140, 0x3a0, 0x400, 0x440, 0x1ea0, 0x2010, 0x20a0, 0x2190
    ]) {
      const letters = Array.from({length: 32}, (_, i) => String.fromCodePoint(start + i)).filter(
        (letter) => !/\p{C}|\p{Z}/u.test(letter)
      );
      const [slim, whole] = bothWays(letters.map((letter) => `${letter}fi ${letter}\u0301 ${letter.normalize("NFD")}`));
      expect(slim === whole, start.toString(16)).toBe(true);
    }
  });

  it("has a quarter of the bytes, and all of them where letters of a script change their forms", () => {
    const font = readFileSync(files[0]);
    expect(slimFont(font, "Revenue by country, £1,234: Österreich, Ελλάδα, Україна").length).toBeLessThan(
      font.length / 4
    );
    expect(slimFont(font, "السعودية")).toBe(font);
    expect(bothWays(["السعودية", "नमस्ते"])[0]).toBe(bothWays(["السعودية", "नमस्ते"])[1]);
  });
});
