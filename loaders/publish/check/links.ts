import {Fault} from "../../fault.js";
import {textFiles, type Check} from "./site.js";

/** Every file that a page, a style sheet or a script of the site refers to is there. */
export const checkLinks: Check = (site) => {
  const names = new Set(site.files.keys());
  const demand = (from: string, reference: string, bases: string[] = [from]) => {
    if (bases.some((base) => exists(names, base, reference))) return;
    throw new Fault(`missing file: ${from} refers to ${reference}`);
  };
  for (const [name, html] of textFiles(site, ".html", ".svg")) {
    // a base is where the site is on its host: 404.html, the one page that has it, names files from there
    const linked = html.replace(/<base\b[^>]*>/gi, "");
    for (const [, , value] of linked.matchAll(/\s(?:xlink:)?(?:href|src|poster|action|data)\s*=\s*(["'])(.*?)\1/gi)) {
      demand(name, unescape(value));
    }
    for (const [, , value] of html.matchAll(/\ssrcset\s*=\s*(["'])(.*?)\1/gi)) {
      for (const candidate of unescape(value).split(",")) demand(name, candidate.trim().split(/\s/)[0]);
    }
  }
  for (const [name, css] of textFiles(site, ".css", ".html")) {
    for (const [, , value] of css.matchAll(/(?:\burl\(|@import)\s*(["']?)([^"')]+)\1/g)) demand(name, value.trim());
  }
  for (const [name, code] of textFiles(site, ".js", ".html")) {
    if (name.endsWith(".html") && !code.includes("<script")) continue;
    const script = name.endsWith(".html") ? inlineScripts(code) : code;
    for (const [, , value] of script.matchAll(/(?:\bfrom|\bimport\s*\(?)\s*(["'])(\.{0,2}\/[^"'\s\\]*)\1/g)) {
      demand(name, value);
    }
    // a page asks for data relative to its own address, a module for others relative to the module's
    for (const [, , value] of script.matchAll(/(["'`])(\.{1,2}\/[\w@.+/-]+\.(?:json|arrow|js|css|svg|png))\1/g)) {
      demand(name, value, [name, "index.html"]);
    }
  }
};

function inlineScripts(html: string): string {
  return Array.from(html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi), ([, text]) => text).join("\n");
}

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

function unescape(value: string): string {
  return value.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
