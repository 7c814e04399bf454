import type {Theme} from "../theme.js";

/** The width of one line of text in px, from DejaVu Sans' advances: a page has no canvas to measure with before it is shown. */
export function textWidth(text: string, theme: Theme, fontSize = theme.fontSize): number {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * fontSize * theme.fontWidth;
}

/** The widest of several lines, in px; 0 where there are none. */
export function widest(texts: Iterable<string>, theme: Theme): number {
  let width = 0;
  for (const text of texts) for (const line of text.split("\n")) width = Math.max(width, textWidth(line, theme));
  return width;
}

/** Breaks text at spaces into lines of at most `width` px; a single longer word is broken where it has to be. */
export function wrap(text: string, width: number, theme: Theme): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => pieces(word, width, theme))) {
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

const narrow = new Set("iljI.,:;'|! \u202f");
const slim = new Set('frt()[]/-–"JL');
const broad = new Set("mwMW%@—+=<>≥≤×±−");

/** ems */
function advance(character: string): number {
  if (narrow.has(character)) return 0.32;
  if (slim.has(character)) return 0.46;
  if (broad.has(character)) return 0.9;
  if (/[A-Z]/.test(character)) return 0.7;
  if (character.codePointAt(0)! > 0x2e80) return 1;
  return 0.62;
}
