import {crc32} from "node:zlib";

/**
 * A Parquet file of required text columns, one plain page each, without compression, as parquet.thrift has it: with a CRC-32
 * in every page's header, as the engine of the tests does not write it.
 */
export function parquetFile(columns: Record<string, readonly string[]>, {checksums = true} = {}): Buffer {
  const parts: Buffer[] = [Buffer.from("PAR1")];
  const names = Object.keys(columns);
  const rows = columns[names[0]].length;
  let at = 4;
  const chunks = names.map((name) => {
    const data = Buffer.concat(columns[name].flatMap((value) => [length(value), Buffer.from(value)]));
    const header = struct([
      [1, i32(0)],
      [2, i32(data.length)],
      [3, i32(data.length)],
      ...(checksums ? [[4, i32(crc32(data) | 0)] as Field] : []),
      [
        5,
        nested([
          [1, i32(rows)],
          [2, i32(0)],
          [3, i32(3)],
          [4, i32(3)]
        ])
      ]
    ]);
    parts.push(header, data);
    const [offset, size] = [at, header.length + data.length];
    at += size;
    return nested([
      [2, i64(offset)],
      [
        3,
        nested([
          [1, i32(6)],
          [2, list(5, [zigzag(0)])],
          [3, list(8, [text(name)])],
          [4, i32(0)],
          [5, i64(rows)],
          [6, i64(size)],
          [7, i64(size)],
          [9, i64(offset)]
        ])
      ]
    ]);
  });
  const schema = [
    nested([
      [4, string("schema")],
      [5, i32(names.length)]
    ]),
    ...names.map((name) =>
      nested([
        [1, i32(6)],
        [3, i32(0)],
        [4, string(name)],
        [6, i32(0)]
      ])
    )
  ];
  const group = nested([
    [
      1,
      list(
        12,
        chunks.map(({bytes}) => bytes)
      )
    ],
    [2, i64(at)],
    [3, i64(rows)]
  ]);
  const footer = struct([
    [1, i32(1)],
    [
      2,
      list(
        12,
        schema.map(({bytes}) => bytes)
      )
    ],
    [3, i64(rows)],
    [4, list(12, [group.bytes])]
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, size, Buffer.from("PAR1")]);
}

/** Thrift's compact protocol. */
interface Value {
  kind: number;
  bytes: Buffer;
}
type Field = [id: number, value: Value];

function struct(fields: readonly Field[]): Buffer {
  let last = 0;
  const parts = fields.map(([id, {kind, bytes}]) => {
    const head = Buffer.from([((id - last) << 4) | kind]);
    last = id;
    return Buffer.concat([head, bytes]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

const nested = (fields: readonly Field[]): Value => ({kind: 12, bytes: struct(fields)});
const i32 = (value: number): Value => ({kind: 5, bytes: zigzag(value)});
const i64 = (value: number): Value => ({kind: 6, bytes: zigzag(value)});
const string = (value: string): Value => ({kind: 8, bytes: text(value)});
const text = (value: string) => Buffer.concat([varint(Buffer.byteLength(value)), Buffer.from(value)]);
const zigzag = (value: number) => varint(value >= 0 ? value * 2 : -value * 2 - 1);

function list(kind: number, items: readonly Buffer[]): Value {
  const head =
    items.length < 15
      ? Buffer.from([(items.length << 4) | kind])
      : Buffer.concat([Buffer.from([0xf0 | kind]), varint(items.length)]);
  return {kind: 9, bytes: Buffer.concat([head, ...items])};
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}

function length(value: string): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(Buffer.byteLength(value));
  return bytes;
}
