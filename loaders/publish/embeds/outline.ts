import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {Resvg, renderAsync} from "@resvg/resvg-js";
import {compactPaths} from "./compactPaths.js";
import {escapeXml} from "./escapeXml.js";
import type {Picture} from "./picture.js";
import {png} from "./png.js";
import {slimFont} from "./slimFont.js";

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const fontNames = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"];

/** Stands between pictures that are outlined together; no picture has this colour. */
const divider = "#010203";

/**
 * Pictures with their text as outlines, so that they look the same where the font is not installed; named for screen
 * readers. All at once, drawn over one another and parted again: the fonts are read once, which takes longer than a picture.
 */
export function outlineAll(pictures: readonly Picture[]): string[] {
  const bodies = pictures.map(({svg}) => svg.replace(/^<svg /, '<svg overflow="visible" '));
  const divided = bodies.join(`<path d="M0 0h9v9z" fill="${divider}"/>`);
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${divided}</svg>`;
  const drawn = compactPaths(outline(whole)).replace(/>\s+</g, "><");
  const [, defs, body] = /^<svg [^>]*>(<defs\/>|<defs>.*?<\/defs>)?(.*)<\/svg>\s*$/s.exec(drawn) ?? [];
  const parts = body?.split(new RegExp(`<path fill="${divider}"[^>]*/>`)) ?? [];
  if (parts.length !== pictures.length)
    throw new Error(`invalid outlines: ${parts.length} of ${pictures.length} pictures`);
  return parts.map((part, i) => {
    const {width, height, title, description} = pictures[i];
    const named = `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`;
    const shared = defs === "<defs/>" ? "" : (defs ?? "");
    return `<svg role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${named}${shared}${part}</svg>\n`;
  });
}

function outline(svg: string): string {
  const folder = mkdtempSync(join(tmpdir(), `customer-intelligence-${process.pid}-fonts-`));
  try {
    const fontFiles = fontNames.map((name) => {
      const file = join(folder, name);
      writeFileSync(file, slimFont(readFileSync(join(fonts, name)), svg));
      return file;
    });
    const font = {fontFiles, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans"};
    return new Resvg(svg, {font}).toString();
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** An outlined picture as a PNG at so many times its size. */
export async function rasterize(svg: string, scale: number): Promise<Uint8Array> {
  // outlines need no font
  const image = await renderAsync(svg, {fitTo: {mode: "zoom", value: scale}, font: {loadSystemFonts: false}});
  return png(image.pixels, image.width, image.height);
}
