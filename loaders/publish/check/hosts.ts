import {Fault} from "../../fault.js";
import {textFiles, type Check} from "./site.js";
import {tags, type Tag} from "./tags.js";

/** Attributes whose address a browser fetches by itself; the link of an `a` is followed by nobody but the reader. */
const fetching = new Set([
  "href",
  "xlink:href",
  "src",
  "srcset",
  "poster",
  "action",
  "formaction",
  "data",
  "background",
  "ping"
]);
/** Attributes that are read, or say how something is called: an address in them is a text like any other. */
const wording = /^(aria-.*|data-.*|alt|title|content|value|label|placeholder|name)$/;

const address = /(?:^|[,\s])\s*((?:https?:)?\/\/[^"'\s>]+)/gi;
const styles = /(?:\burl\(|@import)\s*["']?\s*((?:https?:)?\/\/[^"')\s]+)/gi;
const scripts =
  /(?:\bfrom|\bimport\s*\(?|\bfetch\(|\bWorker\(|\bEventSource\(|\bWebSocket\(|\bsendBeacon\(|\bopen\(\s*["'`][A-Z]+["'`]\s*,|\bimportScripts\(|\.(?:src|href)\s*=)\s*["'`]((?:(?:https?|wss?):)?\/\/[^"'`\s]+)/g;

/** Links that say where something is, and fetch nothing. */
const naming = /^(canonical|alternate|license|author|me)\b/i;

/** No page, style sheet or script asks another host for anything. */
export const checkHosts: Check = (site) => {
  const own = site.config.site.url?.replace(/\/?$/, "/");
  const refuse = (name: string, addresses: Iterable<string>) => {
    for (const address of addresses) {
      if (own !== undefined && `${address}/`.startsWith(own)) continue;
      throw new Fault(`reference to another host: ${name} asks for ${address}`);
    }
  };
  for (const [name, text] of textFiles(site, ".html", ".svg", ".xml")) {
    for (const tag of tags(text)) refuse(name, asked(tag));
  }
  for (const [name, text] of textFiles(site, ".css")) refuse(name, matches(text, styles));
  for (const [name, text] of textFiles(site, ".js")) refuse(name, matches(text, scripts));
};

/** The addresses on other hosts that an element makes a browser ask for. */
function asked({name, written, attributes: readAttributes, text}: Tag): string[] {
  const found = name === "style" ? matches(text, styles) : name === "script" ? matches(text, scripts) : [];
  // no address without two slashes, written as they are or as references
  if (!/\/\/|&/.test(written)) return found;
  const attributes = readAttributes();
  const names = name === "a" || (name === "link" && naming.test(attributes.get("rel") ?? ""));
  for (const [key, value] of attributes) {
    if (fetching.has(key)) found.push(...(names ? [] : matches(value, address)));
    else if (key.startsWith("on")) found.push(...matches(value, scripts));
    else if (!wording.test(key)) found.push(...matches(value, styles));
  }
  return found;
}

function matches(text: string, pattern: RegExp): string[] {
  return text.includes("//") ? Array.from(text.matchAll(pattern), ([, address]) => address) : [];
}
