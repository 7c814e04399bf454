import type {Theme} from "../theme.js";

/** The width of one line of text in px, from DejaVu Sans' advances: a page has no canvas to measure with before it is shown. */
export function textWidth(text: string, theme: Theme, fontSize = theme.fontSize): number {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * fontSize * theme.fontWidth;
}

/** How much wider semi-bold text is. */
export const boldness = 1.14;

/** The widest of several lines, in px; 0 where there are none. */
export function widest(texts: Iterable<string>, theme: Theme): number {
  let width = 0;
  for (const text of texts) for (const line of text.split("\n")) width = Math.max(width, textWidth(line, theme));
  return width;
}

/** Breaks text at spaces, but for those between a number and its unit, into lines of at most `width` px; a single longer word is broken where it has to be. */
export function wrap(text: string, width: number, theme: Theme): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of (text.match(/(?:\d (?=\p{Ll})|[^ ])+/gu) ?? []).flatMap((word) => pieces(word, width, theme))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, theme) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

function pieces(word: string, width: number, theme: Theme): string[] {
  if (textWidth(word, theme) <= width) return [word];
  const parts = [""];
  for (const character of word) {
    if (parts.at(-1) !== "" && textWidth(parts.at(-1) + character, theme) > width) parts.push("");
    parts[parts.length - 1] += character;
  }
  return parts;
}

/** Advances of the characters from space to tilde in hundredths of an em: DejaVu Sans 2.37, wider than most system fonts. */
const advances = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61,
  69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59,
  82, 59, 59, 52, 64, 34, 64, 84
];

/** ems */
function advance(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 32 && code <= 126) return advances[code - 32] / 100;
  if (code === 0x202f || code === 0xb7) return 0.32; // narrow no-break space, middle dot
  if (code === 0x2212) return 0.84; // minus sign
  if (code < 0x400) return 0.68;
  return code < 0x2010 ? 0.85 : 1;
}
