/** The kinds of values of Thrift's compact protocol. */
const kinds = {
  stop: 0,
  yes: 1,
  no: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  text: 8,
  list: 9,
  set: 10,
  struct: 12
};

/**
 * Reads a page's header as Parquet files have it (Thrift's compact protocol, parquet.thrift's PageHeader): the header's
 * own length, that of the data behind it, and their CRC-32 where it is told. Undefined where `bytes` begin with none.
 */
export function pageHeader(bytes: Uint8Array): {length: number; size: number; checksum?: number} | undefined {
  const fields = new Map<number, number>();
  try {
    const reader = new Reader(bytes);
    reader.struct((id, value) => fields.set(id, value));
    const [size, checksum] = [fields.get(3), fields.get(4)];
    if (!fields.has(1) || size === undefined || !(size >= 0)) return undefined;
    return {length: reader.at, size, ...(checksum === undefined ? {} : {checksum})};
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

class Reader {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Hears the whole numbers among the fields, and passes over all others. */
  struct(hear: (id: number, value: number) => void = () => {}, depth = 0): void {
    if (depth > 8) throw new RangeError("too deep");
    for (let id = 0; ;) {
      const head = this.byte();
      const kind = head & 15;
      if (kind === kinds.stop) return;
      id = head >> 4 ? id + (head >> 4) : this.whole();
      if (kind === kinds.i16 || kind === kinds.i32) hear(id, this.whole());
      else this.skip(kind, depth);
    }
  }

  private skip(kind: number, depth: number): void {
    if (kind === kinds.yes || kind === kinds.no) return;
    if (kind === kinds.byte) this.move(1);
    else if (kind === kinds.i16 || kind === kinds.i32 || kind === kinds.i64) this.number();
    else if (kind === kinds.double) this.move(8);
    else if (kind === kinds.text) this.move(this.number());
    else if (kind === kinds.struct) this.struct(undefined, depth + 1);
    else if (kind === kinds.list || kind === kinds.set) {
      const head = this.byte();
      const count = head >> 4 === 15 ? this.number() : head >> 4;
      // a list of truths has a byte for each
      for (let i = 0; i < count; ++i) this.skip((head & 15) <= kinds.no ? kinds.byte : head & 15, depth + 1);
    } else throw new RangeError("no field of a header");
  }

  private byte(): number {
    this.move(1);
    return this.bytes[this.at - 1];
  }

  private move(count: number): void {
    if (!(this.at + count <= this.bytes.length)) throw new RangeError("past the end");
    this.at += count;
  }

  /** Seven bits a byte, the lowest first. */
  private number(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 63; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw new RangeError("no number");
  }

  /** One of either sign. */
  private whole(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
