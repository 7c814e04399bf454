/**
 * A path of lines (absolute M, L and Z) in relative tenths of a px: finer than any screen, in a third of the text, and curves
 * of hundreds of points are most of what a page weighs. Errors do not add up: what is rounded is where a point is, not
 * how far it is from the last. A path with other commands is left as it is.
 */
export function compactPath(path: string): string {
  if (/[^MLZ\d.,\-e]/.test(path)) return path;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return path.replace(/([MLZ])([^MLZ]*)/g, (_, command: string, point: string) => {
    if (command === "Z") {
      [x, y] = [startX, startY];
      return "z";
    }
    const [nextX, nextY] = point.split(",").map((value) => Math.round(Number(value) * 10));
    const [dx, dy] = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    if (command === "M") {
      [startX, startY] = [x, y];
      return `m${tenths(dx)}${joined(dy)}`;
    }
    if (dy === 0) return dx === 0 ? "" : `h${tenths(dx)}`;
    return dx === 0 ? `v${tenths(dy)}` : `l${tenths(dx)}${joined(dy)}`;
  });
}

/** A number of tenths as px without a zero that nobody needs. */
function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, "$1.");
}

/** A second coordinate: a minus parts it from the first as well as a comma does. */
function joined(value: number): string {
  const text = tenths(value);
  return text.startsWith("-") ? text : `,${text}`;
}
