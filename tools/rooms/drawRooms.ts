import {rooms} from "./rooms.js";

interface Box {
  /** of its centre, px */
  x: number;
  /** of its upper edge, px */
  y: number;
  width?: number;
  lines?: readonly string[];
}

const [width, height] = [1080, 520];

/** Who imports is above whom it imports, as far as that goes. */
function boxesOf(stages: readonly string[]): Readonly<Record<string, Box>> {
  const publish = rooms.flatMap(({name}) => (name.startsWith("publish/") ? [name.slice("publish/".length)] : []));
  const middle = Math.ceil(stages.length / 2);
  return {
    pages: {x: 275, y: 50},
    cards: {x: 185, y: 140},
    embed: {x: 445, y: 140},
    filters: {x: 105, y: 235},
    tables: {x: 275, y: 235},
    figures: {x: 445, y: 235},
    words: {x: 105, y: 340},
    data: {x: 275, y: 340},
    charts: {x: 445, y: 340},
    loader: {x: 635, y: 50, width: 130},
    publish: {x: 805, y: 50, width: 190, lines: [publish.slice(0, 3).join(", "), publish.slice(3).join(", ")]},
    export: {x: 980, y: 50, width: 130},
    pipeline: {x: 680, y: 140},
    snapshot: {x: 920, y: 140},
    stages: {
      x: 805,
      y: 235,
      width: 490,
      lines: [stages.slice(0, middle).join(", "), stages.slice(middle).join(", ")]
    },
    demo: {x: 615, y: 340, width: 110},
    config: {x: 742, y: 340, width: 110},
    engine: {x: 868, y: 340, width: 110},
    math: {x: 995, y: 340, width: 110},
    contract: {x: 195, y: 450, width: 330},
    shared: {x: 540, y: 450, width: 330},
    common: {x: 885, y: 450, width: 330}
  };
}

/** The picture of the rooms and of who imports whom ("pages figures"), legible in light and in dark. */
export function drawRooms(arrows: readonly string[], stages: readonly string[]): string {
  const boxes = boxesOf(stages);
  const drawn = arrows.map((arrow) => {
    const [from, to] = arrow.split(" ").map((name) => {
      if (!boxes[name]) throw new Error(`missing place of the room ${name} in the picture`);
      return boxes[name];
    });
    return `<path data-arrow="${arrow}" d="${curve(from, to)}"/>`;
  });
  const label = `The rooms of the project, and who imports whom: ${arrows.map((arrow) => arrow.replace(" ", " imports ")).join("; ")}.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<style>
:root {--ink: #1f2328; --muted: #59636e; --paper: #fff; --box: #f3f5f8; --edge: #b6bec8; --line: #5b7aa6;}
@media (prefers-color-scheme: dark) {
:root {--ink: #e8ebf0; --muted: #a3adba; --paper: #0d1117; --box: #1c232d; --edge: #4a5563; --line: #86a8d8;}
}
text {font: 12px system-ui, sans-serif; fill: var(--muted); text-anchor: middle;}
.name {font-size: 15px; font-weight: 600; fill: var(--ink);}
.side {font-size: 13px; font-weight: 600; text-anchor: start;}
rect {fill: var(--box); stroke: var(--edge);}
.arrows path {fill: none; stroke: var(--line); stroke-width: 1.3; stroke-opacity: 0.75; marker-end: url(#head);}
marker path {fill: var(--line);}
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker></defs>
<rect width="${width}" height="${height}" style="fill: var(--paper); stroke: none"/>
<text class="side" x="30" y="30">src: what a browser runs</text>
<text class="side" x="570" y="30">loaders: what a build runs</text>
<text class="side" x="30" y="438">anybody imports</text>
<g class="arrows">
${drawn.join("\n")}
</g>
${Object.entries(boxes)
  .map(([name, box]) => draw(name, box))
  .join("\n")}
</svg>
`;
}

const widthOf = ({width = 150}: Box) => width;
const heightOf = ({lines}: Box) => (lines === undefined ? 50 : 66);

function draw(name: string, box: Box): string {
  const what = box.lines ?? [rooms.find((room) => room.name === name)?.what ?? ""];
  const lines = what.map((line, i) => `<text x="${box.x}" y="${box.y + 40 + 16 * i}">${line}</text>`);
  return `<rect x="${box.x - widthOf(box) / 2}" y="${box.y}" width="${widthOf(box)}" height="${heightOf(box)}" rx="6"/>
<text class="name" x="${box.x}" y="${box.y + 21}">${name}</text>${lines.join("")}`;
}

/** From below one box to above the other; beside each other from side to side; upwards from above to below. */
function curve(from: Box, to: Box): string {
  if (from.y === to.y) {
    const right = to.x > from.x ? 1 : -1;
    const y = from.y + heightOf(from) / 2;
    const [a, b] = [from.x + (right * widthOf(from)) / 2, to.x - (right * widthOf(to)) / 2];
    // what stands between is passed below
    const bend = Math.abs(b - a) > 60 ? 60 : right * 8;
    return `M${a} ${y + right * 6}C${a + right * 20} ${y + bend} ${b - right * 20} ${y + bend} ${b} ${y + right * 6}`;
  }
  const down = to.y > from.y ? 1 : -1;
  const shift = Math.max(-1, Math.min(1, (to.x - from.x) / 400));
  const x1 = from.x + shift * (widthOf(from) / 2 - 14) + (down < 0 ? 14 : 0);
  const x2 = to.x - shift * (widthOf(to) / 2 - 14) + (down < 0 ? 14 : 0);
  const [y1, y2] = down > 0 ? [from.y + heightOf(from), to.y] : [from.y, to.y + heightOf(to)];
  const bend = Math.abs(y2 - y1) / 2;
  return `M${round(x1)} ${y1}C${round(x1)} ${y1 + down * bend} ${round(x2)} ${y2 - down * bend} ${round(x2)} ${y2}`;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
