import {inflateSync} from "node:zlib";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {png} from "../../loaders/publish/embeds/png.js";

/** The pixels of a PNG without filters, as RGBA, and its type of colour. */
function decode(bytes: Buffer): {colorType: number; pixels: number[]} {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get("IHDR")!;
  const [width, height, colorType] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  const data = inflateSync(chunks.get("IDAT")!);
  const size = colorType === 3 ? 1 : 3;
  expect(data.length).toBe(height * (1 + size * width));
  const pixels: number[] = [];
  for (let y = 0; y < height; ++y) {
    const row = data.subarray(y * (1 + size * width), (y + 1) * (1 + size * width));
    expect(row[0]).toBe(0);
    for (let x = 0; x < width; ++x) {
      const [from, at] = colorType === 3 ? [chunks.get("PLTE")!, 3 * row[1 + x]] : [row, 1 + 3 * x];
      pixels.push(...from.subarray(at, at + 3), 255);
    }
  }
  return {colorType, pixels};
}

describe("png(pixels, width, height)", () => {
  it("keeps every pixel, with a palette where there are at most 256 colours", async () => {
    const picture = fc
      .record({width: fc.integer({min: 1, max: 40}), height: fc.integer({min: 1, max: 20}), offset: fc.nat(7)})
      .chain(({width, height, offset}) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          offset: fc.constant(offset),
          repeated: fc.array(fc.nat(4), {minLength: height, maxLength: height}),
          colors: fc
            .uniqueArray(fc.nat(0xffffff), {minLength: 1, maxLength: 400, size: "max"})
            .chain((known) =>
              fc.array(fc.constantFrom(...known), {minLength: width * height, maxLength: width * height, size: "max"})
            )
        })
      );
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(picture, async ({width, height, offset, repeated, colors}) => {
        repeated.forEach((chance, row) => {
          if (chance === 0 && row > 0) colors.copyWithin(row * width, (row - 1) * width, row * width);
        });
        const expected = colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255, 255]);
        // wherever in memory the rasterizer leaves them
        const memory = new Uint8Array(offset + expected.length);
        memory.set(expected, offset);
        const decoded = decode(Buffer.from(await png(memory.subarray(offset), width, height)));
        expect(decoded.pixels).toEqual(expected);
        expect(decoded.colorType).toBe(new Set(colors).size <= 256 ? 3 : 2);
        seen.add(decoded.colorType);
      }),
      {seed: 7}
    );
    expect([...seen].sort()).toEqual([2, 3]);
  });
});
