import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {memberOf} from "./memberOf.js";

/** Where the page seems to be; nothing is asked of it. */
const origin = "http://site.invalid/";
/** What Node has of its own, but a page's document only takes from its window. */
const replaced = ["CustomEvent", "Event", "fetch"];

/**
 * Makes a page the global document for the time of `use`, with `fetch` reading the site's folder, and puts everything
 * back whatever happens. One at a time: there is one global document.
 */
export async function withPage<T>(
  html: string,
  {folder, file}: {folder: string; file: string},
  use: (document: Document) => Promise<T>
): Promise<T> {
  const dom = new JSDOM(html, {url: new URL(file, origin).href});
  const browser = dom.window as unknown as Record<string, unknown>;
  // Plot sizes what it draws for the screen's pixels; a still has none
  Object.defineProperty(browser, "devicePixelRatio", {value: 1, configurable: true});
  const names = [...Object.getOwnPropertyNames(browser).filter((name) => !(name in globalThis)), ...replaced];
  const before = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  try {
    for (const name of names) {
      const value = name === "fetch" ? fetchFrom(folder) : name === "window" ? browser : browser[name];
      const bound = typeof value === "function" && /^[a-z]/.test(name) ? value.bind(dom.window) : value;
      Object.defineProperty(globalThis, name, {value: bound, configurable: true, writable: true});
    }
    return await use(dom.window.document);
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete (globalThis as Record<string, unknown>)[name];
    }
    dom.window.close();
  }
}

function fetchFrom(folder: string): (address: string) => Promise<Response> {
  return async (address) => {
    const {pathname} = new URL(address, location.href);
    // it differs from one build to the next, and may not get into a page
    if (pathname.endsWith("/build.json")) return new Promise(() => {});
    const member = memberOf(pathname);
    const path = member === undefined ? decodeURIComponent(pathname) : join("snapshot", member);
    return new Response(new Uint8Array(await readFile(join(folder, path))));
  };
}
