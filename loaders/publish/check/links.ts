import {Fault} from "../../fault.js";
import {textFiles, type Check} from "./site.js";
import {tags} from "./tags.js";

/** Every file that a page, a style sheet or a script of the site refers to is there. */
export const checkLinks: Check = (site) => {
  const names = new Set(site.files.keys());
  const demand = (from: string, reference: string, bases: string[] = [from]) => {
    if (bases.some((base) => exists(names, base, reference))) return;
    throw new Fault(`missing file: ${from} refers to ${reference}`);
  };
  const demandOfStyle = (name: string, css: string) => {
    for (const [, , value] of css.matchAll(/(?:\burl\(|@import)\s*(["']?)([^"')]+)\1/g)) demand(name, value.trim());
  };
  const demandOfScript = (name: string, code: string) => {
    for (const [, , value] of code.matchAll(/(?:\bfrom|\bimport\s*\(?)\s*(["'])(\.{0,2}\/[^"'\s\\]*)\1/g)) {
      demand(name, value);
    }
    // a page asks for data relative to its own address, a module for others relative to the module's
    for (const [, , value] of code.matchAll(/(["'`])(\.{1,2}\/[\w@.+/-]+\.(?:json|arrow|js|css|svg|png))\1/g)) {
      demand(name, value, [name, "index.html"]);
    }
  };
  for (const [name, markup] of textFiles(site, ".html", ".svg")) {
    for (const {name: element, written, attributes, text} of tags(markup)) {
      // a base is where the site is on its host: 404.html, the one page that has it, names files from there
      if (element === "base") continue;
      for (const [key, value] of /href|src|poster|action|data|style/i.test(written) ? attributes() : []) {
        if (/^((xlink:)?href|src|poster|action|data)$/.test(key)) demand(name, value);
        else if (key === "srcset") for (const part of value.split(",")) demand(name, part.trim().split(/\s/)[0]);
        else if (key === "style") demandOfStyle(name, value);
      }
      if (element === "style") demandOfStyle(name, text);
      if (element === "script") demandOfScript(name, text);
    }
  }
  for (const [name, css] of textFiles(site, ".css")) demandOfStyle(name, css);
  for (const [name, code] of textFiles(site, ".js")) demandOfScript(name, code);
};

/** Whether what `from` calls `reference` is in the site, or is of no concern here: another host's, a part of the page. */
function exists(names: Set<string>, from: string, reference: string): boolean {
  if (/^(#|$|[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return true;
  const {pathname, host} = new URL(reference, `http://site/${from}`);
  if (host !== "site") return true;
  const name = decodeURIComponent(pathname).slice(1);
  // plain file servers find index.html in a folder, and nothing else by itself
  return (
    names.has(name) || names.has(`${name.replace(/\/?$/, "/")}index.html`) || (name === "" && names.has("index.html"))
  );
}
