import {Fault} from "../../fault.js";
import {textFiles, type Check} from "./site.js";

/** Elements whose address a browser fetches by itself; the link of an `a` is followed by nobody but the reader. */
const attributes =
  /<(?!a\b)([a-z][\w:-]*)\b[^>]*?\s(?:xlink:)?(?:href|src|srcset|poster|action|formaction|data|background|ping)\s*=\s*["']?\s*((?:https?:)?\/\/[^"'\s>]+)/gi;
const styles = /(?:\burl\(|@import)\s*["']?\s*((?:https?:)?\/\/[^"')\s]+)/gi;
const scripts =
  /(?:\bfrom|\bimport\s*\(?|\bfetch\(|\bWorker\(|\bEventSource\(|\bWebSocket\(|\bsendBeacon\(|\bopen\(\s*["'`][A-Z]+["'`]\s*,|\bimportScripts\(|\.(?:src|href)\s*=)\s*["'`]((?:(?:https?|wss?):)?\/\/[^"'`\s]+)/g;

/** Links that say where something is, and fetch nothing. */
const naming = /<link\b[^>]*\brel\s*=\s*["']?(canonical|alternate|license|author|me)\b/i;

/** No page, style sheet or script asks another host for anything. */
export const checkHosts: Check = (site) => {
  const own = site.config.site.url?.replace(/\/?$/, "/");
  const refuse = (name: string, address: string) => {
    if (own !== undefined && `${address}/`.startsWith(own)) return;
    throw new Fault(`reference to another host: ${name} asks for ${address}`);
  };
  for (const [name, text] of textFiles(site, ".html", ".svg", ".xml")) {
    for (const [element, , address] of text.matchAll(attributes)) if (!naming.test(element)) refuse(name, address);
  }
  for (const [name, text] of textFiles(site, ".html", ".svg", ".css")) {
    for (const [, address] of text.matchAll(styles)) refuse(name, address);
  }
  for (const [name, text] of textFiles(site, ".html", ".js")) {
    for (const [, address] of text.matchAll(scripts)) refuse(name, address);
  }
};
