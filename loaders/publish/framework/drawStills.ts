import type {BuiltPage} from "./pages.js";
import type {CellRoot} from "./client/client.js";
import {withPage} from "./dom.js";

/** Far more than a page needs: what is not there by then never comes. */
const patience = 120_000;

/** What each cell of a page displays, as HTML, by the comment that marks its place. */
export type Stills = ReadonlyMap<string, string>;

/**
 * Runs a page as a browser would, unfiltered, with the members that are in the site's folder. Throws where a cell fails. `run`
 * runs the page's script.
 */
export async function drawStills({file, html}: BuiltPage, run: () => void, folder: string): Promise<Stills> {
  // the page's own scripts stay out: the bundle is run in their place
  const quiet = html.replace(/<script[\s\S]*?<\/script>/g, "");
  return withPage(quiet, {folder, file}, async (document) => {
    const failed: unknown[] = [];
    document.addEventListener("cell-error", (event) => {
      event.preventDefault();
      failed.push((event as CustomEvent<unknown>).detail);
    });
    run();
    const until = Date.now() + patience;
    let waiting = roots(document).filter(isExpected);
    while ((waiting = waiting.filter(({waits}) => waits)).length > 0 && failed.length === 0) {
      if (Date.now() > until) throw new Error(`${file}: a cell has no value after ${patience / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    if (failed.length > 0) {
      // what depends on the expression fails after it, and wants its page for that
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw failed[0];
    }
    return stillsOf(document);
  });
}

/** A place marked data-live shows what differs from one build to the next, so it waits for a reader's browser. */
function isExpected({parentElement}: CellRoot): boolean {
  return parentElement?.closest("main") != null && parentElement.closest("[data-live]") === null;
}

function stillsOf(document: Document): Stills {
  const found = new Map<string, string>();
  for (const {data, shown} of roots(document)) {
    if (shown === undefined) continue;
    found.set(`<!--${data}-->`, shown.map((child) => htmlOf(child, document)).join(""));
  }
  return found;
}

function htmlOf(child: ChildNode, document: Document): string {
  if (child instanceof Element) return child.outerHTML;
  const container = document.createElement("div");
  container.append(child.cloneNode(true));
  return container.innerHTML;
}

/** Every comment: those that mark a cell's place are among them. */
function roots(document: Document): CellRoot[] {
  const found: CellRoot[] = [];
  const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) found.push(node as CellRoot);
  return found;
}
