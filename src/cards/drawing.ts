/** A chart's place on the page: what it shows now, and what it has to show. */
export interface Drawing {
  box: HTMLElement;
  /** draws at a width in px; what the box has to show */
  draw: (width: number) => Element;
  /** px that the box has; 0 while it is not known */
  width: number;
  /** whether the box shows something else than `draw` would */
  stale: boolean;
}

/** Time for drawing in one frame, ms: what is left of it is the browser's, to lay out and paint. */
const budget = 6;

/** px at which paper has charts drawn, alone in a row or two: a little more than it has room for, as its text is smaller, too. */
const onPaper = {alone: 760, two: 352};

const drawings = new Map<Element, Drawing>();
const near = new Set<Drawing>();
let asked = false;
let widths: ResizeObserver | undefined;
let sight: IntersectionObserver | undefined;

/** Starts to keep a box up to date: what is seen, or about to be, is drawn first; the rest when there is time. */
export function keepDrawn(drawing: Drawing): void {
  widths ??= new ResizeObserver((entries) => entries.forEach(resized));
  sight ??= new IntersectionObserver((entries) => entries.forEach(sighted), {rootMargin: "25% 0px"});
  if (drawings.size === 0) {
    window.addEventListener("beforeprint", () => drawings.forEach(fitPaper));
    window.addEventListener("afterprint", () => drawings.forEach(redraw));
  }
  drawings.set(drawing.box, drawing);
  widths.observe(drawing.box);
  sight.observe(drawing.box);
}

/** Has a box show what its drawing now draws; what it shows until then is wrong, so it is not seen far from the window. */
export function redraw(drawing: Drawing): void {
  drawing.stale = true;
  if (!near.has(drawing)) drawing.box.classList.add("stale");
  ask();
}

function resized({target, contentRect}: ResizeObserverEntry): void {
  const drawing = drawings.get(target);
  const width = Math.floor(contentRect.width);
  if (drawing === undefined || width === drawing.width || !(width > 0)) return;
  const first = drawing.width === 0;
  drawing.width = width;
  // the still of the right width stays until it is looked at
  if (first && !drawing.stale && !near.has(drawing)) return;
  drawing.stale = true;
  ask();
}

function sighted({target, isIntersecting}: IntersectionObserverEntry): void {
  const drawing = drawings.get(target);
  if (drawing === undefined) return;
  if (!isIntersecting) {
    near.delete(drawing);
    return;
  }
  near.add(drawing);
  if (drawing.box.querySelector(".still")) drawing.stale = true;
  if (drawing.stale) ask();
}

/** Draws once a frame, however often the filters change within it. */
function ask(): void {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    const until = performance.now() + budget;
    if (drawStale(near, until)) whenIdle();
    else ask();
  });
}

/** What nobody looks at yet, one chart at a time. */
function whenIdle(): void {
  const rest = [...drawings.values()].filter((drawing) => drawing.stale && drawing.width > 0);
  if (rest.length === 0) return;
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
  idle(() => {
    if (asked) return;
    drawStale(rest, 0);
    whenIdle();
  });
}

/** Draws what is stale, at least one, until the time is over; says whether nothing is left. */
function drawStale(all: Iterable<Drawing>, until = Infinity): boolean {
  for (const drawing of all) {
    if (!drawing.box.isConnected) forget(drawing);
    else if (drawing.stale && drawing.width > 0) {
      show(drawing);
      if (performance.now() > until) return ![...all].some(({stale, width}) => stale && width > 0);
    }
  }
  return true;
}

function show(drawing: Drawing): void {
  const {box, draw, width} = drawing;
  box.replaceChildren(draw(width));
  box.classList.remove("stale");
  box.style.minHeight = "";
  drawing.stale = false;
}

/** The picture of all customers stays as it is, with what lies over it. */
function fitPaper(drawing: Drawing): void {
  const {box, draw} = drawing;
  if (!box.isConnected) forget(drawing);
  else if (box.closest(".book-slot") === null) {
    box.replaceChildren(draw(isAlone(box) ? onPaper.alone : onPaper.two));
    box.classList.remove("stale");
    box.style.minHeight = "";
  }
}

/** Whether nothing is to stand beside it. */
function isAlone(box: HTMLElement): boolean {
  const place = box.closest(".figures > div");
  if (place === null || place.matches(".wide")) return true;
  const others = [...place.parentElement!.children].filter((one) => one !== place && !one.matches(".wide"));
  return others.every((one) => getComputedStyle(one).display === "none");
}

function forget(drawing: Drawing): void {
  drawings.delete(drawing.box);
  near.delete(drawing);
  widths?.unobserve(drawing.box);
  sight?.unobserve(drawing.box);
}
