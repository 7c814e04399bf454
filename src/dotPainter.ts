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
 * Draws dots on a canvas, and moves them where they are asked to: as squares written into a picture, twenty thousand
 * of them within a frame, which is more than a browser draws; as circles once they are there. Who asks for less motion has them there at once.
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
    const picture = pen.createImageData(canvas.width, canvas.height);
    const {width: w, height: h} = picture;
    const pixels = new Uint32Array(picture.data.buffer);
    const inks = inksOf(colors);
    const density = canvas.width / width;
    const half = Float32Array.from(places.radius, (radius) => Math.max(1, Math.round(radius * density * 0.9)));
    const [fromX, fromY] = [x.slice(), y.slice()];
    const squareAt = (i: number, ink: number): void => {
      const cx = Math.round(x[i] * density);
      const cy = Math.round(y[i] * density);
      const r = half[i];
      const left = Math.max(0, cx - r);
      const right = Math.min(w, cx + r);
      const bottom = Math.min(h, cy + r);
      for (let row = Math.max(0, cy - r); row < bottom; ++row) {
        // few pixels each: a call of `fill` would take longer
        for (let k = row * w + left; k < row * w + right; ++k) pixels[k] = ink;
      }
    };
    let begun: number | undefined;
    const tick = (now: number): void => {
      begun ??= now;
      const part = Math.min(1, (now - begun) / duration);
      if (part === 1) return rest(to);
      const t = part * part * (3 - 2 * part);
      const [still, coming, leaving] = [alpha, alpha * t, alpha * (1 - t)].map((one) => Math.round(255 * one) << 24);
      pixels.fill(0);
      for (let i = 0; i < x.length; ++i) {
        if (Number.isNaN(places.x[i])) {
          if (!Number.isNaN(fromX[i])) squareAt(i, inks[colorBefore[i]] | leaving);
        } else if (Number.isNaN(fromX[i])) {
          [x[i], y[i]] = [places.x[i], places.y[i]];
          squareAt(i, inks[places.color[i]] | coming);
        } else {
          x[i] = fromX[i] + (places.x[i] - fromX[i]) * t;
          y[i] = fromY[i] + (places.y[i] - fromY[i]) * t;
          squareAt(i, inks[places.color[i]] | still);
        }
      }
      pen.putImageData(picture, 0, 0);
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

/** The colours as pixels of a picture, without their opacity: blue, green and red from the highest byte on. */
function inksOf(colors: readonly string[]): number[] {
  const pen = sizedCanvas(document.createElement("canvas"), 1, 1);
  return colors.map((color) => {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return (blue << 16) | (green << 8) | red;
  });
}

function isSame(a: DotPlaces, b: DotPlaces): boolean {
  return (["x", "y", "radius", "color"] as const).every(
    (name) => a[name].length === b[name].length && a[name].every((value, i) => Object.is(value, b[name][i]))
  );
}

function isSameFrame(a: PaintOptions, b: PaintOptions): boolean {
  return a.width === b.width && a.height === b.height && a.colors.join() === b.colors.join();
}
