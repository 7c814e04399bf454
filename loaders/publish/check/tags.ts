/** A start tag as a browser reads it, and what follows it where that is no markup. */
export interface Tag {
  /** lower case */
  name: string;
  /** the attributes as they are written: most tags can be passed over by a look at this */
  written: string;
  /** by name in lower case; values with their character references resolved */
  attributes: () => Map<string, string>;
  /** the text of a script or style, else "" */
  text: string;
}

const start = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)/gi;
const value = `"([^"]*)"|'([^']*)'|([^\\s>]+)`;
const attribute = `[\\s/]*([^\\s/>=][^\\s/>=]*)(?:\\s*=\\s*(?:${value}))?`;
const one = new RegExp(attribute, "y");
const all = new RegExp(`(?:${attribute})*`, "y");
const rawText = new Set(["script", "style", "textarea", "title"]);

/**
 * The start tags of HTML or SVG, in their order, as the HTML standard's tokenizer finds them: what stands in the quotes of an
 * attribute, in a comment or in a script begins no tag, such as a country that is called "<img src=//a.example/b.png>".
 */
export function* tags(markup: string): Generator<Tag> {
  for (let at = 0; ;) {
    start.lastIndex = at;
    const found = start.exec(markup);
    if (!found) return;
    at = start.lastIndex;
    if (found[1] === undefined) continue;
    const name = found[1].toLowerCase();
    all.lastIndex = at;
    const written = all.exec(markup)?.[0] ?? "";
    at += written.length;
    let text = "";
    if (rawText.has(name)) {
      const from = markup.indexOf(">", at) + 1;
      const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
      close.lastIndex = from;
      // what is never closed (an SVG's <title/>) holds nothing back
      const to = close.exec(markup)?.index ?? from;
      if (name === "script" || name === "style") text = markup.slice(from, to);
      at = to;
    }
    yield {name, written, attributes: () => read(written), text};
  }
}

function read(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  one.lastIndex = 0;
  for (let next = one.exec(written); next; next = one.exec(written)) {
    const key = next[1].toLowerCase();
    if (!attributes.has(key)) attributes.set(key, resolve(next[2] ?? next[3] ?? next[4] ?? ""));
  }
  return attributes;
}

function resolve(value: string): string {
  if (!value.includes("&")) return value;
  return value
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, digits: string) => character(parseInt(digits, 16)))
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => character(Number(digits)))
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}
