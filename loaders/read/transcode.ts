import {createReadStream, createWriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import {createGunzip} from "node:zlib";
import {Fault} from "../fault.js";
import type {SourceFile} from "./findFiles.js";

/** Writes a text file anew in UTF-8. Throws a Fault where its bytes are not in the encoding. */
export async function transcode(file: SourceFile, encoding: string, target: string): Promise<void> {
  const decoder = new TextDecoder(encoding, {fatal: true});
  const decode = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) yield decoder.decode(chunk, {stream: true});
    yield decoder.decode();
  };
  const raw = createReadStream(file.path, {highWaterMark: 1 << 20});
  try {
    if (file.gzip) await pipeline(raw, createGunzip(), decode, createWriteStream(target));
    else await pipeline(raw, decode, createWriteStream(target));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
      throw new Fault(`invalid encoding: ${file.name} is not ${encoding} (source.encoding names the file's encoding)`);
    }
    throw error;
  }
}
