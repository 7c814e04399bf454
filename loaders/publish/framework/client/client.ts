import {Runtime} from "@observablehq/runtime";
import {FileAttachment, registerFile} from "./files.js";
import {input} from "./generators.js";
import {nextTask} from "../../../../src/data/makeWay.js";

/**
 * Runs the cells that Framework compiles a page to, in place of its own client: that one reaches for two dozen libraries
 * which no page uses. Cells, their order and their redrawing are the same runtime's.
 */
export {registerFile};
export {whenIdle} from "../../../../src/data/whenIdle.js";

/** A cell as Framework writes it: a block, or an inline expression; what they display stands before the cell's comment. */
export interface Cell {
  id: string;
  mode?: "inline";
  inputs?: string[];
  outputs?: string[];
  body: (...inputs: never[]) => unknown;
}

/** The comment that marks the place of a cell, for who takes stills of a page. */
export interface CellRoot extends Comment {
  /** what is shown there */
  shown?: ChildNode[];
  /** whether a cell that displays has not yet run to its end */
  waits?: boolean;
}

if (document.documentElement.classList.contains("filtered")) keepHeights();

const runtime = new Runtime({FileAttachment: () => FileAttachment, Generators: () => ({input})});
const main = runtime.module();
const roots = findRoots(document.body);

/**
 * At an address that carries filters other words are about to come, fewer or shorter ones for the most part: what holds them
 * keeps its height, so that nothing below moves, until the window changes.
 */
function keepHeights(): void {
  const kept = "main > div:not(.filter-slot, .figures), main .opening > *, main .numbers > div, main .figures > div";
  const places = [...document.querySelectorAll<HTMLElement>(kept)];
  const heights = places.map(({offsetHeight}) => offsetHeight);
  places.forEach((place, i) => (place.style.minHeight = `${heights[i]}px`));
  // the line that the sentence had in reserve (styles/opening.css) is in its height
  document.documentElement.classList.add("kept");
  const release = () => places.forEach((place) => (place.style.minHeight = ""));
  addEventListener("resize", release, {once: true});
}

/** Adds a cell to the page. */
export function define({id, mode, inputs = [], outputs = [], body}: Cell): void {
  const root = roots.get(id);
  if (root === undefined) throw new Error(`missing place of cell ${id}`);
  const still = root.previousSibling?.nodeName === "OBSERVABLEHQ-LOADING" ? [root.previousSibling] : [];
  let shown: ChildNode[] = still;
  const show = (value: unknown, isFirst: boolean): void => {
    const next = mode === "inline" ? nodesOf(value) : elementsOf(value);
    // a component that shows what is new within itself stays where it is, with the reader's focus
    if (
      isFirst &&
      next.length === shown.length &&
      next.every((node, i) => node === shown[i] || sayAgain(shown[i], node))
    )
      return;
    if (isFirst) for (const node of shown) node.remove();
    shown = isFirst ? next : [...shown, ...next];
    for (const node of next) root.parentNode?.insertBefore(node, root);
    root.shown = shown;
  };
  const fail = (error: unknown): void => {
    const event = new CustomEvent("cell-error", {detail: error, cancelable: true});
    // oxlint-disable-next-line no-console -- the reader's console is where a page's fault belongs
    if (document.dispatchEvent(event)) console.error(error);
    const notice = document.createElement("div");
    notice.className = "observablehq--error";
    notice.textContent = `This part could not be drawn: ${error instanceof Error ? error.message : String(error)}`;
    for (const node of shown) node.remove();
    shown = [notice];
    root.parentNode?.insertBefore(notice, root);
  };
  const given = inputs.filter((name) => name !== "display" && name !== "view");
  const displays = given.length < inputs.length;
  let runs = 0;
  let awake = false;
  // the first run makes way for the browser where the cells before it took long
  const run = (...values: never[]): unknown => {
    if (awake || !isLate()) {
      awake = true;
      return body(...values);
    }
    return nextTurn().then(() => {
      awake = true;
      return body(...values);
    });
  };
  const displaying = (...values: unknown[]): unknown => {
    const turn = ++runs;
    let isFirst = true;
    const display = (value: unknown): unknown => {
      // what an overtaken run displays comes too late
      if (turn === runs) show(value, isFirst);
      isFirst = false;
      return value;
    };
    const view = (element: HTMLElement & {value: unknown}): unknown => input(display(element) as typeof element);
    const own: Record<string, unknown> = {display, view};
    const all = inputs.map((name) => own[name] ?? values[given.indexOf(name)]);
    return (run as (...inputs: unknown[]) => unknown)(...all);
  };
  root.waits = displays;
  main
    .variable({rejected: fail, fulfilled: () => (root.waits = false)})
    .define(outputs.length > 0 ? `cell ${id}` : null, given, displays ? displaying : run);
  for (const name of outputs) {
    main.variable(true).define(name, [`cell ${id}`], (exports: Record<string, unknown>) => exports[name]);
  }
}

/** ms that cells run before a tap, a key or a frame may come between: a slow phone's are long. */
const patience = 5;
let began = -Infinity;

/** Whether cells have run for so long that the browser is to have its turn; never where nobody looks. */
function isLate(): boolean {
  return typeof requestIdleCallback !== "undefined" && performance.now() - began > patience;
}

async function nextTurn(): Promise<void> {
  await nextTask();
  began = performance.now();
}

function nodesOf(value: unknown): ChildNode[] {
  if (value instanceof DocumentFragment) return [...value.childNodes];
  if (value instanceof Node) return [value as ChildNode];
  if (value === null || value === undefined || value === false) return [];
  if (typeof value !== "string" && isIterable(value)) return Array.from(value).flatMap(nodesOf);
  return [document.createTextNode(String(value))];
}

/** A block displays elements: the inspector that Framework shows any other value in is left out. */
function elementsOf(value: unknown): ChildNode[] {
  if (value instanceof Node) return nodesOf(value);
  const kind = value === null ? "null" : typeof value;
  throw new Error(`unsupported display in a block: ${kind} (display an element, or write \${} in the text)`);
}

/** Whether both are text, and then `shown` says what `next` would: cheaper for the browser than another node. */
function sayAgain(shown: ChildNode, next: ChildNode): boolean {
  if (!(shown instanceof Text && next instanceof Text)) return false;
  if (shown.data !== next.data) shown.data = next.data;
  return true;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

/** Framework marks the place of a cell by a comment with its id. */
function findRoots(body: HTMLElement): Map<string, CellRoot> {
  const found = new Map<string, CellRoot>();
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode() as CellRoot | null; node; node = comments.nextNode() as CellRoot | null) {
    const [, id] = /^:([0-9a-f]{8}(?:-\d+)?):$/.exec(node.data) ?? [];
    if (id) found.set(id, node);
  }
  return found;
}
