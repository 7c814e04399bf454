import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {Resvg, renderAsync} from "@resvg/resvg-js";
import {compactPaths} from "./compactPaths.js";
import {escapeXml} from "./escapeXml.js";
import type {Picture} from "./picture.js";
import {png} from "./png.js";

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const font = {
  fontFiles: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((name) => join(fonts, name)),
  loadSystemFonts: false,
  defaultFontFamily: "DejaVu Sans"
};

/** The picture with its text as outlines, so that it looks the same where the font is not installed; named for screen readers. */
export function outline({svg, title, description}: Omit<Picture, "width" | "height">): string {
  const drawn = new Resvg(svg, {font}).toString();
  const named = `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`;
  return compactPaths(drawn)
    .replace(/>\s+</g, "><")
    .replace(/^<svg ([^>]*)>/, (_, attributes: string) => `<svg role="img" ${attributes}>${named}`)
    .concat("\n");
}

/** An outlined picture as a PNG at so many times its size. */
export async function rasterize(svg: string, scale: number): Promise<Uint8Array> {
  // outlines need no font
  const image = await renderAsync(svg, {fitTo: {mode: "zoom", value: scale}, font: {loadSystemFonts: false}});
  return png(image.pixels, image.width, image.height);
}
