import {createCipheriv, createDecipheriv, randomBytes} from "node:crypto";
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import type {SourceTexts} from "../../read/sourceTexts.js";

/** Where the loader leaves what must not be found in the site: outside of it, deleted once the site was searched. */
export const sourceTextsFile = ".work/source-texts.sealed";

const keyName = "SOURCE_TEXTS_KEY";
const cipher = "aes-256-gcm";

/**
 * Makes the key that seals the file, for this process and those that it starts from now on. It is in their memory only: what
 * a killed build leaves of its customers' data nobody can read.
 */
export function makeSourceTextsKey(): void {
  process.env[keyName] = randomBytes(32).toString("hex");
}

/** For the check of the finished site. Without a key nobody is going to check: nothing is written. */
export function keepSourceTexts(texts: SourceTexts): void {
  const key = process.env[keyName];
  if (!key) return;
  const nonce = randomBytes(12);
  const seal = createCipheriv(cipher, Buffer.from(key, "hex"), nonce);
  const sealed = [seal.update(JSON.stringify(texts), "utf8"), seal.final()];
  mkdirSync(dirname(sourceTextsFile), {recursive: true});
  rmSync(sourceTextsFile, {force: true});
  writeFileSync(sourceTextsFile, Buffer.concat([nonce, seal.getAuthTag(), ...sealed]), {mode: 0o600});
}

/** Reads what the loader of this build left, and deletes it; undefined outside of a build. Throws where a build's left nothing. */
export function takeSourceTexts(): SourceTexts | undefined {
  const key = process.env[keyName];
  if (!key) return undefined;
  try {
    const bytes = readFileSync(sourceTextsFile);
    const seal = createDecipheriv(cipher, Buffer.from(key, "hex"), bytes.subarray(0, 12));
    seal.setAuthTag(bytes.subarray(12, 28));
    return JSON.parse(`${seal.update(bytes.subarray(28), undefined, "utf8")}${seal.final("utf8")}`) as SourceTexts;
  } catch (error) {
    // nothing is published that was not searched
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(`missing ${sourceTextsFile}: the loader left nothing to search the site for`, {cause: error});
  } finally {
    rmSync(sourceTextsFile, {force: true});
  }
}
