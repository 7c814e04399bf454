import {promisify} from "node:util";
import {crc32, deflate} from "node:zlib";

const compress = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What the image data are made of (PNG specification, 11.2.2): the type of colour, the palette where it has one, the rows. */
interface Rows {
  colorType: 2 | 3;
  palette?: Buffer;
  /** each a filter of 0, then the pixels */
  bytes: Buffer;
}

/**
 * Opaque RGBA pixels as a PNG, with a palette where 256 colours do, which most charts have: half the bytes. Compressed off the
 * main thread, which resvg's own encoder keeps busy for most of the time.
 */
export async function png(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const {colorType, palette, bytes} = indexed(pixels, width, height) ?? plain(pixels, width, height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel or an index; deflate, filters by row, not interlaced
  header.set([8, colorType, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    ...(palette ? [chunk("PLTE", palette)] : []),
    chunk("IDAT", await compress(bytes, {level: 4})),
    chunk("IEND", Buffer.alloc(0))
  ]);
}

function indexed(pixels: Uint8Array, width: number, height: number): Rows | undefined {
  const bytes = Buffer.alloc(height * (1 + width));
  const colors = colorsOf(pixels);
  const known = new Map<number, number>();
  let [last, index] = [-1, 0];
  for (let row = 0; row < height; ++row) {
    let to = row * (1 + width);
    if (isAsAbove(pixels, row, 4 * width)) {
      bytes.copyWithin(to, to - 1 - width, to);
      continue;
    }
    to++;
    for (let pixel = row * width; pixel < (row + 1) * width; ++pixel, ++to) {
      const color = colors[pixel];
      if (color !== last) {
        last = color;
        index = known.get(color) ?? known.size;
        if (index === known.size) {
          if (index === 256) return undefined;
          known.set(color, index);
        }
      }
      bytes[to] = index;
    }
  }
  const rgba = new Uint8Array(Uint32Array.from(known.keys()).buffer);
  return {colorType: 3, palette: Buffer.from(rgba.filter((_, i) => i % 4 < 3)), bytes};
}

/** Whether a row of so many bytes is the same as the one above it, as most of a chart's are. */
function isAsAbove(pixels: Uint8Array, row: number, size: number): boolean {
  if (row === 0) return false;
  const from = row * size;
  return Buffer.compare(pixels.subarray(from - size, from), pixels.subarray(from, from + size)) === 0;
}

/** The pixels as numbers, four bytes each. */
function colorsOf(pixels: Uint8Array): Uint32Array {
  const {buffer, byteOffset, length} = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Uint32Array(buffer, byteOffset, length / 4);
}

function plain(pixels: Uint8Array, width: number, height: number): Rows {
  const bytes = Buffer.alloc(height * (1 + 3 * width));
  let to = 0;
  for (let from = 0; from < pixels.length;) {
    to++;
    for (const end = from + 4 * width; from < end; from += 4) {
      bytes[to++] = pixels[from];
      bytes[to++] = pixels[from + 1];
      bytes[to++] = pixels[from + 2];
    }
  }
  return {colorType: 2, bytes};
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
