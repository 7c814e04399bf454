/** Latin, Greek and Cyrillic with their signs: letters of other scripts may turn into glyphs of other letters. */
const simple = /^[\0-\u052f\u1e00-\u27bf]*$/;

/** What others turn into: ff, fi, fl, ffi and ffl, and an i and a j below an accent. */
const substitutes = "\ufb00\ufb01\ufb02\ufb03\ufb04\u0131\u0237";

/** Names of glyphs, which nobody asks for by name. */
const unused = ["post"];

/**
 * A TrueType font for drawing one text: the same but for the outlines of letters that the text has not. resvg reads the whole
 * file for each letter anew. https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function slimFont(font: Buffer, text: string): Buffer {
  const tables = readTables(font);
  const [head, cmap, loca, glyf] = ["head", "cmap", "loca", "glyf"].map((tag) => tables.get(tag));
  const named = cmap && readCharacters(cmap);
  if (!head || !loca || !glyf || !named || head.readInt16BE(50) !== 1 || !simple.test(text)) return font;
  const outlineOf = (id: number) => glyf.subarray(loca.readUInt32BE(4 * id), loca.readUInt32BE(4 * id + 4));
  const glyphs = loca.length / 4 - 1;
  const letters = new Set(named.values());
  const needed = new Set<number>();
  const need = (id: number) => {
    if (needed.has(id)) return;
    needed.add(id);
    partsOf(outlineOf(id)).forEach(need);
  };
  const characters = new Set(text.normalize("NFD") + substitutes);
  for (const [code, id] of named) {
    // what can be composed of the text's characters may be drawn in their place
    if (Array.from(String.fromCodePoint(code).normalize("NFD")).every((part) => characters.has(part))) need(id);
  }
  // those that no character names stand for others in certain places
  for (let id = 0; id < glyphs; ++id) if (!letters.has(id)) need(id);
  const places = Buffer.alloc(loca.length);
  const kept: Buffer[] = [];
  let end = 0;
  for (let id = 0; id < glyphs; ++id) {
    if (needed.has(id)) end += kept[kept.push(outlineOf(id)) - 1].length;
    places.writeUInt32BE(end, 4 * id + 4);
  }
  for (const tag of unused) tables.delete(tag);
  return writeTables(font, tables.set("loca", places).set("glyf", Buffer.concat(kept)));
}

function readTables(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({length: font.readUInt16BE(4)}, (_, i) => {
      const at = 12 + 16 * i;
      const from = font.readUInt32BE(at + 8);
      return [font.toString("latin1", at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12))];
    })
  );
}

function writeTables(font: Buffer, tables: Map<string, Buffer>): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.size);
  font.copy(header, 0, 0, 12);
  header.writeUInt16BE(tables.size, 4);
  let [at, end] = [12, header.length];
  for (const [tag, {length}] of tables) {
    header.write(tag, at, "latin1");
    header.writeUInt32BE(end, at + 8);
    header.writeUInt32BE(length, at + 12);
    at += 16;
    end += length;
  }
  return Buffer.concat([header, ...tables.values()]);
}

/** The glyph of every character, by the subtable of whole Unicode (format 12). */
function readCharacters(cmap: Buffer): Map<number, number> | undefined {
  for (let i = 0; i < cmap.readUInt16BE(2); ++i) {
    const from = cmap.readUInt32BE(8 + 8 * i);
    if (cmap.readUInt16BE(from) !== 12) continue;
    const found = new Map<number, number>();
    for (let at = from + 16; at < from + 16 + 12 * cmap.readUInt32BE(from + 12); at += 12) {
      const [first, last, id] = [0, 4, 8].map((offset) => cmap.readUInt32BE(at + offset));
      for (let code = first; code <= last; ++code) found.set(code, id + code - first);
    }
    return found;
  }
  return undefined;
}

/** The glyphs that a composite one is made of. */
function partsOf(outline: Buffer): number[] {
  const parts: number[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return parts;
  for (let at = 10, more = true; more;) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    const [words, scale, both, matrix] = [0x1, 0x8, 0x40, 0x80].map((flag) => (flags & flag) !== 0);
    at += 4 + (words ? 4 : 2) + (matrix ? 8 : both ? 4 : scale ? 2 : 0);
    more = (flags & 0x20) !== 0;
  }
  return parts;
}
