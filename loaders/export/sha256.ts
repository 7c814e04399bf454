import {createHash} from "node:crypto";

/** SHA-256 in lower-case hexadecimal digits, as advertisers' programs take contacts; of nothing, nothing. */
export function sha256(text: string | null): string | null {
  return text === null || text === "" ? null : createHash("sha256").update(text).digest("hex");
}
