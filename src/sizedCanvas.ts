/** A canvas of so many px, sharp on dense screens, empty. */
export function sizedCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const density = Math.min(2, devicePixelRatio || 1);
  canvas.width = width * density;
  canvas.height = height * density;
  const pen = canvas.getContext("2d")!;
  pen.scale(density, density);
  return pen;
}
