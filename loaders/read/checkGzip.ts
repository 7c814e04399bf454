import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createGunzip} from "node:zlib";
import {Fault} from "../fault.js";

/** Large steps: unpacking a file takes a third of the time that it takes in the default ones. */
const step = 1 << 20;

/**
 * Unpacks a gzip file to its end, as the engine does not, which reads on past a checksum that is wrong and takes a cut
 * file for a whole one. Throws a Fault unless every member has the CRC and the length that its trailer tells, and
 * nothing follows the last.
 */
export async function checkGzip({path, name}: {path: string; name: string}): Promise<void> {
  const raw = createReadStream(path, {highWaterMark: step});
  const unpacked = createGunzip({chunkSize: step});
  try {
    raw.on("error", (error) => unpacked.destroy(error));
    for await (const _ of raw.pipe(unpacked));
  } catch (error) {
    throw new Fault(`damaged source file: ${name} ${describe(error as NodeJS.ErrnoException)}`);
  } finally {
    raw.destroy();
  }
  const {size} = await stat(path);
  // padding with zeros is passed over, and so is a member behind it
  if (unpacked.bytesWritten !== size) {
    throw new Fault(`damaged source file: ${name} goes on after the end of its data (${whole})`);
  }
}

const whole = "expected a whole gzip file; export or copy it again";

function describe({code, message}: NodeJS.ErrnoException): string {
  if (code === "Z_BUF_ERROR") return `ends too early (${whole})`;
  if (message === "incorrect header check") return `holds what is not gzip (${whole})`;
  if (code?.startsWith("Z_")) return `has data that do not match their checksum or code: ${message} (${whole})`;
  return `could not be read: ${message}`;
}
