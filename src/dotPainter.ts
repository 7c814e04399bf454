import {sizedCanvas} from "./sizedCanvas.js";

/** Dots to draw, px; the same dot at the same place of all columns. */
export interface DotPlaces {
  /** NaN where a dot is not to be seen */
  x: Float32Array;
  y: Float32Array;
  radius: Float32Array;
  /** index into the colours */
  color: Uint8Array;
}

export interface PaintOptions {
  width: number;
  height: number;
  colors: readonly string[];
  /** whether the dots go to their places from where they are; else they are there at once */
  move: boolean;
}

export interface DotPainter {
  show(places: DotPlaces, options: PaintOptions): void;
}

/** ms: long enough to follow a dot with the eyes */
const duration = 700;
const alpha = 0.5;

/**
 * Draws dots on a canvas, and moves them where they are asked to: as squares, of which a browser draws twenty thousand within a
 * frame, and as circles once they are there. Who asks for less motion has them there at once.
 */
export function dotPainter(canvas: HTMLCanvasElement): DotPainter {
  let shown: {places: DotPlaces; options: PaintOptions} | undefined;
  /** where the dots are while they move */
  let [x, y] = [new Float32Array(), new Float32Array()];
  let asked = 0;

  function rest({places, options: {width, height, colors}}: NonNullable<typeof shown>): void {
    [x, y] = [places.x.slice(), places.y.slice()];
    const pen = sizedCanvas(canvas, width, height);
    pen.globalAlpha = alpha;
    for (let i = 0; i < x.length; ++i) {
      if (Number.isNaN(x[i])) continue;
      pen.fillStyle = colors[places.color[i]];
      pen.beginPath();
      pen.arc(x[i], y[i], places.radius[i], 0, 2 * Math.PI);
      pen.fill();
    }
  }

  function move(to: NonNullable<typeof shown>, colorBefore: Uint8Array): void {
    const {places, options} = to;
    const {width, height, colors} = options;
    const pen = sizedCanvas(canvas, width, height);
    const [fromX, fromY] = [x.slice(), y.slice()];
    const [before, after] = [fromX, places.x].map((one) => one.map((value) => (Number.isNaN(value) ? 0 : 1)));
    const staying = inOrder(places.color, (i) => before[i] === 1 && after[i] === 1);
    const coming = inOrder(places.color, (i) => before[i] === 0 && after[i] === 1);
    const leaving = inOrder(colorBefore, (i) => before[i] === 1 && after[i] === 0);
    const squares = (own: Uint32Array, color: Uint8Array, opacity: number) => {
      pen.globalAlpha = opacity;
      let last = -1;
      for (const i of own) {
        if (color[i] !== last) pen.fillStyle = colors[(last = color[i])];
        const r = places.radius[i] * 0.9;
        pen.fillRect(x[i] - r, y[i] - r, 2 * r, 2 * r);
      }
    };
    for (const i of coming) [x[i], y[i]] = [places.x[i], places.y[i]];
    let begun: number | undefined;
    const tick = (now: number): void => {
      begun ??= now;
      const part = Math.min(1, (now - begun) / duration);
      if (part === 1) return rest(to);
      const t = part * part * (3 - 2 * part);
      for (const i of staying) {
        x[i] = fromX[i] + (places.x[i] - fromX[i]) * t;
        y[i] = fromY[i] + (places.y[i] - fromY[i]) * t;
      }
      pen.clearRect(0, 0, width, height);
      squares(leaving, colorBefore, alpha * (1 - t));
      squares(staying, places.color, alpha);
      squares(coming, places.color, alpha * t);
      asked = requestAnimationFrame(tick);
    };
    tick(performance.now());
  }

  return {
    show: (places, options) => {
      const before = shown;
      // what is on its way there already gets there
      if (before && isSame(before.places, places) && isSameFrame(before.options, options)) return;
      cancelAnimationFrame(asked);
      shown = {places, options};
      const moves =
        options.move &&
        before !== undefined &&
        x.length === places.x.length &&
        isSameFrame(before.options, options) &&
        !matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (moves) move(shown, before.places.color);
      else rest(shown);
    }
  };
}

/** Those of whom it is true, one colour after another: to change it is what takes long. */
function inOrder(color: Uint8Array, isIn: (i: number) => boolean): Uint32Array {
  const own = Uint32Array.from(color.keys()).filter(isIn);
  return own.sort((a, b) => color[a] - color[b]);
}

function isSame(a: DotPlaces, b: DotPlaces): boolean {
  return (["x", "y", "radius", "color"] as const).every(
    (name) => a[name].length === b[name].length && a[name].every((value, i) => Object.is(value, b[name][i]))
  );
}

function isSameFrame(a: PaintOptions, b: PaintOptions): boolean {
  return a.width === b.width && a.height === b.height && a.colors.join() === b.colors.join();
}
