/** The query of the page's address, to be written at leisure. */
export interface PageAddress {
  /** the query as it is, or is about to be */
  search: () => string;
  /** puts another query into the address soon; as a step of its own, which Back undoes, where that is asked for */
  write: (search: string, options?: {step?: boolean}) => void;
  /** puts another query into the address at once, as a step that Back undoes; the history's state then says `stepped` */
  push: (search: string) => void;
  /** leaves what was about to be written: the address has changed by other hands */
  forget: () => void;
}

/** ms: the frame that shows the change is done by then */
const soon = 100;

/**
 * To write the address takes a browser longer than everything that a filter changes on the page, so it comes after the
 * frame that shows the change, and before anything that could read it: a link that is followed, the page that is left.
 */
export function pageAddress(): PageAddress {
  return (shared ??= makeAddress());
}

/** One for all that writes: what one is about to put there, another is not to lose. */
let shared: PageAddress | undefined;

function makeAddress(): PageAddress {
  let next: string | undefined;
  let stepping = false;
  const write = (): void => {
    if (next === undefined) return;
    const address = `${location.pathname}${next}${location.hash}`;
    if (stepping && next !== location.search) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
    next = undefined;
    stepping = false;
  };
  for (const event of ["pointerdown", "focusin", "pagehide"]) window.addEventListener(event, write, {capture: true});
  return {
    search: () => next ?? location.search,
    write: (search, {step = false} = {}) => {
      // each step can be undone by itself
      if (step && stepping) write();
      if (next === undefined) setTimeout(write, soon);
      next = search;
      stepping ||= step;
    },
    push: (search) => {
      write();
      history.pushState({stepped: true}, "", `${location.pathname}${search}${location.hash}`);
    },
    forget: () => {
      next = undefined;
      stepping = false;
    }
  };
}
