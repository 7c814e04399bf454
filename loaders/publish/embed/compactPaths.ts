/**
 * Writes the paths of a picture (absolute M, L, Q, C and Z, as resvg gives them) in relative hundredths of a px: finer than
 * any screen, in half the bytes. Errors do not add up: what is rounded is where a point is, not how far it is from the last.
 */
export function compactPaths(svg: string): string {
  return svg.replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${compact(path)}"`);
}

function compact(path: string): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let written = "";
  for (const [, command, rest] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (command === "Z") {
      written += "z";
      [x, y] = [startX, startY];
      continue;
    }
    const points = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((number) => Math.round(Number(number) * 100));
    const relative = points.map((value, i) => value - (i % 2 === 0 ? x : y));
    [x, y] = points.slice(-2);
    if (command === "M") [startX, startY] = [x, y];
    written += command.toLowerCase() + numbers(relative);
  }
  return written;
}

function numbers(hundredths: readonly number[]): string {
  let written = "";
  for (const value of hundredths) {
    const text = String(value / 100).replace(/^(-?)0\./, "$1.");
    written += written === "" || text.startsWith("-") ? text : ` ${text}`;
  }
  return written;
}
