import {tableFromIPC, Type, type Data} from "apache-arrow";

/**
 * Overwrites every text of an Arrow file that is one of `texts` with blanks, where it stands: no other byte changes, so that
 * the file keeps its rows. Returns whether there was one.
 */
export function blankInArrow(bytes: Uint8Array, texts: readonly string[]): boolean {
  let found = false;
  const table = tableFromIPC(bytes);
  for (const {name} of table.schema.fields) {
    for (const chunk of table.getChild(name)?.data ?? []) {
      for (const data of (chunk.dictionary?.data ?? [chunk]) as Data[]) found = blank(data, bytes, texts) || found;
    }
  }
  return found;
}

function blank({typeId, length, valueOffsets, values}: Data, bytes: Uint8Array, texts: readonly string[]): boolean {
  if (typeId !== Type.Utf8) return false;
  const letters = values as Uint8Array;
  const decoder = new TextDecoder();
  let found = false;
  for (let i = 0; i < length; ++i) {
    const text = letters.subarray(valueOffsets[i], valueOffsets[i + 1]);
    if (text.length === 0 || !texts.includes(decoder.decode(text))) continue;
    if (letters.buffer !== bytes.buffer) throw new Error("unsupported Arrow file: its texts are not read in place");
    text.fill(0x20);
    found = true;
  }
  return found;
}
