/**
 * Writes the paths of a picture (absolute M, L, Q, C and Z, as resvg gives them) in relative hundredths of a px: finer than
 * any screen, in half the bytes. Errors do not add up: what is rounded is where a point is, not how far it is from the last.
 */
export function compactPaths(svg: string): string {
  return svg.replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${compact(path)}"`);
}

/** One pass over the parts between spaces: commands, and coordinates in pairs of which every command counts from its start. */
function compact(path: string): string {
  let [x, y, startX, startY, nextX, nextY] = [0, 0, 0, 0, 0, 0];
  let moving = false;
  let isX = true;
  let afterNumber = false;
  let written = "";
  for (const part of path.split(" ")) {
    const code = part.charCodeAt(0);
    if (code < 65) {
      const value = Math.round(Number(part) * 100);
      const text = shortest(value - (isX ? x : y));
      // a sign or a command parts two numbers as well as a space does
      written += afterNumber && text.charCodeAt(0) !== 45 ? ` ${text}` : text;
      afterNumber = true;
      if (isX) nextX = value;
      else nextY = value;
      isX = !isX;
      continue;
    }
    // what comes before a command has ended where the next one begins
    [x, y] = [nextX, nextY];
    if (moving) [startX, startY] = [x, y];
    moving = part === "M";
    if (part === "Z") [x, y, nextX, nextY] = [startX, startY, startX, startY];
    written += part.toLowerCase();
    afterNumber = false;
  }
  return written;
}

/** Most of the numbers are small, and come again and again: steps along the outlines of letters. */
const small = Array.from({length: 2001}, (_, i) => write(i - 1000));

function shortest(hundredths: number): string {
  return small[hundredths + 1000] ?? write(hundredths);
}

/** Hundredths as a number of px without a zero that nobody needs. */
function write(hundredths: number): string {
  const text = String(hundredths / 100);
  if (text.startsWith("0.")) return text.slice(1);
  return text.startsWith("-0.") ? `-${text.slice(2)}` : text;
}
