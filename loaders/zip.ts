import {createReadStream} from "node:fs";
import {open} from "node:fs/promises";
import {Readable, Transform} from "node:stream";
import {crc32, createInflateRaw} from "node:zlib";
import {Fault} from "./fault.js";

/** A file in an archive, as its directory has it. */
export interface ZipEntry {
  name: string;
  /** 0: as it is, 8: deflated */
  method: number;
  crc: number;
  /** bytes in the archive, and unpacked */
  packed: number;
  size: number;
  /** where its own header is */
  offset: number;
}

/** Bytes that one file may unpack to: more is no export, and would fill the disk. */
const mostBytes = 8 * 2 ** 30;
/** Of which a file is deflated at best a thousandth: what claims more was made to fill disks. */
const mostRatio = 1100;

/** The files of a zip archive (APPNOTE 6.3, 4.3). Throws a Fault naming it for what is none, or is cut off. */
export async function zipEntries({path, name}: {path: string; name: string}): Promise<ZipEntry[]> {
  const bad = (why: string) => new Fault(`unreadable source file: ${name} (expected a zip archive: ${why})`);
  const file = await open(path);
  try {
    const {size} = await file.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await file.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
    if (end < 0 || end + 22 > tail.length) throw bad("its end is missing");
    const [count, length, start] = [
      tail.readUInt16LE(end + 10),
      tail.readUInt32LE(end + 12),
      tail.readUInt32LE(end + 16)
    ];
    if (count === 0xffff || start === 0xffffffff) throw bad("it is larger than 4 GB");
    if (start + length > size) throw bad("it is cut off");
    const directory = Buffer.alloc(length);
    await file.read(directory, 0, length, start);
    const entries: ZipEntry[] = [];
    for (let at = 0, i = 0; i < count; ++i) {
      if (at + 46 > length || directory.readUInt32LE(at) !== 0x02014b50) throw bad("its directory is damaged");
      const [nameSize, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
      const entry: ZipEntry = {
        name: directory.toString("utf8", at + 46, at + 46 + nameSize),
        method: directory.readUInt16LE(at + 10),
        crc: directory.readUInt32LE(at + 16),
        packed: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        offset: directory.readUInt32LE(at + 42)
      };
      if (directory.readUInt16LE(at + 8) & 1) throw bad(`${entry.name} needs a password`);
      entries.push(entry);
      at += 46 + nameSize + extra + comment;
    }
    return entries;
  } finally {
    await file.close();
  }
}

/** What one of its files holds, as it is unpacked; ends in a Fault where it is damaged, or unpacks to more than it says. */
export async function unzip({path, name}: {path: string; name: string}, entry: ZipEntry): Promise<Readable> {
  const bad = (why: string) => new Fault(`unreadable source file: ${name} (${entry.name} ${why})`);
  if (entry.method !== 0 && entry.method !== 8) throw bad("is packed in a way that is not known");
  if (entry.size > mostBytes || entry.size > mostRatio * Math.max(entry.packed, 1024)) {
    throw bad(`would unpack to ${entry.size} bytes`);
  }
  const file = await open(path);
  const header = Buffer.alloc(30);
  await file.read(header, 0, 30, entry.offset).finally(() => file.close());
  if (header.readUInt32LE(0) !== 0x04034b50) throw bad("is damaged");
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let [crc, size] = [0, 0];
  const checked = new Transform({
    transform(bytes: Buffer, _, done) {
      crc = crc32(bytes, crc);
      size += bytes.length;
      done(size > entry.size ? bad("unpacks to more than it says") : null, bytes);
    },
    flush(done) {
      done(size === entry.size && crc === entry.crc ? null : bad("is damaged"));
    }
  });
  const packed =
    entry.packed === 0 ? Readable.from([]) : createReadStream(path, {start, end: start + entry.packed - 1});
  const steps = entry.method === 8 ? [packed, createInflateRaw()] : [packed];
  for (const step of steps) step.on("error", () => checked.destroy(bad("is damaged")));
  checked.on("close", () => packed.destroy());
  for (const [i, step] of steps.entries()) step.pipe((steps[i + 1] as Transform | undefined) ?? checked);
  return checked;
}
