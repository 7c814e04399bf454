import {stripVTControlCharacters} from "node:util";
import {isFullDisk} from "../../fault.js";

/**
 * The line that says why, of all that a failed program printed: the first error with its text, or what the disk said; not
 * the stack below it, nor what its callers made of it. Paths are those inside `folder`.
 */
export function usefulLine(lines: readonly string[], folder = process.cwd()): string {
  const plain = lines.map((line) => stripVTControlCharacters(line).trim()).filter(Boolean);
  const full = plain.find(isFullDisk);
  const index = plain.findIndex((line) => /^(Uncaught )?([A-Z]\w*)?(Error|Exception)( \[\w+\])?: ?/.test(line));
  const found = full ?? (index < 0 ? plain.findLast((line) => /error/i.test(line)) : plain[index]);
  // "Transform failed with 1 error:" says nothing without its next line
  const line = found?.endsWith(":") && index >= 0 ? `${found} ${plain[index + 1] ?? ""}` : found;
  return (line ?? plain.at(-1) ?? "it printed nothing")
    .replace(/^.*\berror in \d+ms: /, "")
    .replaceAll(`file://${folder}/`, "")
    .replaceAll(`${folder}/`, "");
}
