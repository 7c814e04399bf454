import {promisify} from "node:util";
import {crc32, deflate} from "node:zlib";

const compress = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 8 bits a channel, RGB, deflate, filters by row, not interlaced (PNG specification, 11.2.2) */
const header = [8, 2, 0, 0, 0];

/** Opaque RGBA pixels as a PNG. Compressed off the main thread, which resvg's own encoder keeps busy for most of the time. */
export async function png(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const rows = Buffer.alloc(height * (1 + 3 * width)); // a filter of 0, then the row
  let to = 0;
  for (let from = 0; from < pixels.length;) {
    rows[to++] = 0;
    for (const end = from + 4 * width; from < end; from += 4) {
      rows[to++] = pixels[from];
      rows[to++] = pixels[from + 1];
      rows[to++] = pixels[from + 2];
    }
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    signature,
    chunk("IHDR", Buffer.concat([size, Buffer.from(header)])),
    chunk("IDAT", await compress(rows, {level: 4})),
    chunk("IEND", Buffer.alloc(0))
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
