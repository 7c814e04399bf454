import {JSDOM} from "jsdom";

// Plot reads the pixel ratio when it is imported: with it, jsdom draws what a browser draws
Object.assign(globalThis, {window: {devicePixelRatio: 1}});

const {window} = new JSDOM("");

export const document: Document = window.document;

/** The element as a file of its own. */
export function serialize(element: Element): string {
  return new window.XMLSerializer().serializeToString(element);
}
