import {scaleLog, scaleSqrt} from "d3";
import type {Formatter} from "./charts/format.js";
import {bookAxes} from "./charts/parts/bookAxes.js";
import type {BookExtent} from "./charts/parts/bookAxes.js";
import {frameOf} from "./charts/parts/frame.js";
import {marginsOf} from "./charts/parts/plane.js";
import type {BookDots} from "./data/bookDots.js";
import type {Numbers} from "./data/decode.js";
import {dotPainter} from "./dotPainter.js";
import type {DotPlaces} from "./dotPainter.js";
import {sizedCanvas} from "./sizedCanvas.js";

/** What the picture shows, and what is done with it. */
export interface Book {
  dots: BookDots;
  /** rows of customers.arrow that the filters leave */
  rows: Uint32Array;
  /** what makes a dot large, by row: what is at risk today */
  area: Numbers;
  /** what the axes reach over, as those of the chart */
  extent: BookExtent;
  format: Formatter;
  /** says of a row what stands under the pointer */
  describe: (row: number) => string;
  /** the rows that the reader has marked; null for none */
  onMark: (rows: ReadonlySet<number> | null) => void;
  onOpen: (row: number) => void;
}

export interface BookCanvas {
  update(book: Book): void;
  /** takes the mark away */
  clear(): void;
}

/** px: less is a click, and so far from the pointer a dot is still meant */
const [leastDrag, reach] = [4, 12];

/**
 * Draws a card's customers as dots in the place of its cells: a drag marks some, a click opens one. The dots are drawn once, on a
 * canvas under the chart's axes; while a reader drags, only the mark above them is.
 */
export function bookCanvas(card: HTMLElement): BookCanvas {
  const chart = card.querySelector<HTMLElement>(".chart")!;
  const [dotCanvas, markCanvas] = [document.createElement("canvas"), document.createElement("canvas")];
  const tip = Object.assign(document.createElement("p"), {className: "book-tip"});
  tip.textContent = hint;
  const wrap = Object.assign(document.createElement("div"), {className: "book"});
  chart.before(wrap);
  wrap.append(dotCanvas, markCanvas, chart);
  wrap.after(tip);
  let book: Book | undefined;
  /** places of the rows in px, NaN where a row has none */
  let [px, py]: [Float32Array, Float32Array] = [new Float32Array(), new Float32Array()];
  let inside = new Uint32Array();
  let frame = {left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0};
  /** asked for once a drawing: to ask while a reader drags makes the browser lay out the page */
  let ink = {surface: "", accent: ""};
  let drag: {x: number; y: number; moved: boolean} | undefined;
  let mark: {x0: number; y0: number; x1: number; y1: number} | undefined;
  let asked = 0;
  /** whether what is drawn next are the same customers at another time */
  let moves = false;
  const painter = dotPainter(dotCanvas);

  function draw(): void {
    const svg = chart.querySelector<SVGSVGElement>("svg.ci-chart");
    if (!book || !svg || !(svg.clientWidth > 0)) return;
    const {dots, rows, area, extent, format} = book;
    const [width, height] = svg.getAttribute("viewBox")!.split(" ").slice(2).map(Number);
    const axes = bookAxes(extent, format);
    const {marginTop, marginRight, marginBottom, marginLeft} = marginsOf(
      frameOf({width, height, format}, height),
      axes.x,
      axes.y
    );
    frame = {
      left: marginLeft,
      top: marginTop,
      right: width - marginRight,
      bottom: height - marginBottom,
      width,
      height
    };
    const x = scaleLog(axes.x.domain, [frame.left, frame.right]);
    const y = scaleLog(axes.y.domain, [frame.bottom, frame.top]);
    let most = 0;
    for (const row of rows) if (area[row] > most) most = area[row];
    const radius = scaleSqrt([0, most || 1], [1.5, width < 480 ? 9 : 14]);
    const style = getComputedStyle(card);
    const colors = Array.from({length: 8}, (_, i) => style.getPropertyValue(`--ci-persona-${i + 1}`).trim());
    ink = {surface: style.getPropertyValue("--ci-surface"), accent: style.getPropertyValue("--ci-accent")};
    const places: DotPlaces = {
      x: new Float32Array(rows.length).fill(NaN),
      y: new Float32Array(rows.length).fill(NaN),
      radius: Float32Array.from(rows, (row) => (most > 0 ? radius(Math.max(0, area[row])) : 2.5)),
      color: Uint8Array.from(rows, (row) => Math.max(0, dots.persona[row]) % colors.length)
    };
    inside = new Uint32Array(rows.length);
    for (let i = 0; i < rows.length; ++i) {
      const row = rows[i];
      if (!(dots.silence[row] >= 0)) continue;
      const at = axes.at(dots.silence[row], dots.spend[row]);
      [places.x[i], places.y[i]] = [x(at.x), y(at.y)];
    }
    [px, py] = [places.x, places.y];
    painter.show(places, {width, height, colors, move: moves});
    moves = false;
    sizedCanvas(markCanvas, width, height);
    wrap.classList.add("live");
    showMark();
  }

  function showMark(): void {
    const pen = markCanvas.getContext("2d")!;
    pen.clearRect(0, 0, frame.width, frame.height);
    if (!mark) return;
    const {x0, y0, x1, y1} = mark;
    pen.globalAlpha = 0.7;
    pen.fillStyle = ink.surface;
    pen.fillRect(frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top);
    pen.clearRect(x0, y0, x1 - x0, y1 - y0);
    pen.globalAlpha = 1;
    pen.strokeStyle = ink.accent;
    pen.strokeRect(x0, y0, x1 - x0, y1 - y0);
  }

  /** places in `rows` of those within the mark */
  function marked(): Uint32Array {
    let count = 0;
    if (!mark) return inside.subarray(0, 0);
    const {x0, y0, x1, y1} = mark;
    for (let i = 0; i < px.length; ++i)
      if (px[i] >= x0 && px[i] <= x1 && py[i] >= y0 && py[i] <= y1) inside[count++] = i;
    return inside.subarray(0, count);
  }

  function nearest({x, y}: {x: number; y: number}): number {
    let [best, least] = [-1, reach * reach];
    for (let i = 0; i < px.length; ++i) {
      const distance = (px[i] - x) ** 2 + (py[i] - y) ** 2;
      if (distance < least) [best, least] = [i, distance];
    }
    return best;
  }

  function placeOf(event: PointerEvent): {x: number; y: number} {
    const box = wrap.getBoundingClientRect();
    const scale = frame.width / (dotCanvas.clientWidth || frame.width);
    return {x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale};
  }

  function move(event: PointerEvent): void {
    if (!book) return;
    const at = placeOf(event);
    if (!drag) {
      const i = nearest(at);
      tip.textContent = i < 0 ? hint : book.describe(book.rows[i]);
      wrap.classList.toggle("on-dot", i >= 0);
      return;
    }
    drag.moved ||= Math.hypot(at.x - drag.x, at.y - drag.y) > leastDrag;
    if (!drag.moved) return;
    const [x0, x1] = [drag.x, at.x].map((x) => within(x, frame.left, frame.right)).sort((a, b) => a - b);
    const [y0, y1] = [drag.y, at.y].map((y) => within(y, frame.top, frame.bottom)).sort((a, b) => a - b);
    mark = {x0, x1, y0, y1};
    showMark();
    tip.textContent = `${book.format.count(marked().length)} customers marked`;
  }

  function clear(): void {
    mark = undefined;
    showMark();
    tip.textContent = hint;
  }

  wrap.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    drag = {...placeOf(event), moved: false};
    wrap.setPointerCapture(event.pointerId);
  });
  wrap.addEventListener("pointermove", (event) => {
    // as often as frames are shown
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => move(event));
  });
  wrap.addEventListener("pointerup", (event) => {
    cancelAnimationFrame(asked);
    move(event);
    const was = drag;
    drag = undefined;
    if (!book || !was) return;
    if (was.moved) {
      const rows = book.rows;
      book.onMark(new Set(Array.from(marked(), (i) => rows[i])));
      return;
    }
    const i = nearest(was);
    if (i >= 0) book.onOpen(book.rows[i]);
    else if (mark) {
      clear();
      book.onMark(null);
    }
  });
  wrap.addEventListener("pointercancel", () => (drag = undefined));
  new MutationObserver(draw).observe(chart, {childList: true});
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  return {
    update: (next) => {
      const same = book && isSame(book.rows, next.rows);
      const stays = same && book?.dots === next.dots;
      book = next;
      if (stays) return;
      moves = same ?? false;
      // whom the mark was drawn around are elsewhere now
      if (mark && moves) next.onMark(null);
      mark = undefined;
      draw();
    },
    clear
  };
}

const hint = "Drag over customers to see only them in the list; click one to open their page.";

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
