import {createWriteStream} from "node:fs";
import {open, rename, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import {Readable, Transform} from "node:stream";
import {pipeline} from "node:stream/promises";
import {setTimeout as sleep} from "node:timers/promises";
import {Fault} from "../fault.js";
import {zipEntries} from "../zip.js";

export interface Download {
  /** what was read, with the ending of what it is */
  path: string;
  /** what messages call it: neither its folders nor its query, which may let anybody in who has them */
  name: string;
}

interface Limits {
  timeoutSeconds: number;
  mostMegabytes: number;
}

const tries = 3;
const mostRedirects = 5;

export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}

/** "shop.example/…/orders.csv" of an address. */
export function nameOfAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) return "an address";
  const parts = url.pathname.split("/").filter(Boolean);
  const last = parts.at(-1) ?? "";
  return `${url.host}${parts.length > 1 ? "/…" : ""}/${last}`;
}

/**
 * Reads a file from an https address into `folder`, where only this user can read it: whole, and begun again where that fails (a part
 * of one state of a file and a part of the next are no file). Redirects lead to https alone, and the user of an address goes to its
 * own host alone. What it is, its first bytes say. Throws a Fault without the address for what cannot be had.
 */
export async function download(
  address: string,
  {
    folder,
    timeoutSeconds,
    mostMegabytes,
    wait = (ms) => sleep(ms)
  }: Limits & {folder: string; wait?: (ms: number) => Promise<void>}
): Promise<Download> {
  const name = nameOfAddress(address);
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) {
    throw new Fault(`invalid source.path: ${name} (expected a file, or an address that begins with https://)`);
  }
  const part = join(folder, "download.part");
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  for (let turn = 1; ; ++turn) {
    try {
      await fetchInto(part, {address, name, signal, mostMegabytes});
      break;
    } catch (error) {
      await rm(part, {force: true});
      if (signal.aborted)
        throw new Fault(`${name} took longer than ${timeoutSeconds} s (source.timeoutSeconds allows it more)`);
      if (error instanceof Fault && !(error instanceof Passing)) throw error;
      if (turn === tries) throw new Fault(`unreadable source file: ${name} (${reasonOf(error)}; tried ${tries} times)`);
      await wait(1000 * 3 ** (turn - 1));
    }
  }
  const path = join(folder, `download${await endingOf(part, name)}`);
  await rename(part, path);
  return {path, name};
}

/** May be gone the next time. */
class Passing extends Fault {}

async function fetchInto(
  path: string,
  {address, name, signal, mostMegabytes}: {address: string; name: string; signal: AbortSignal; mostMegabytes: number}
): Promise<void> {
  const answer = await follow(address, name, signal);
  if (!answer.ok) {
    await answer.body?.cancel();
    const said = `unreadable source file: ${name} answers ${answer.status}${answer.statusText ? ` ${answer.statusText}` : ""}`;
    throw answer.status >= 500 || answer.status === 429 ? new Passing(`${answer.status}`) : new Fault(said);
  }
  let size = 0;
  const counted = new Transform({
    transform(bytes: Buffer, _, done) {
      size += bytes.length;
      const isMore = size > mostMegabytes * 1e6;
      done(
        isMore ? new Fault(`${name} has more than ${mostMegabytes} MB (source.mostMegabytes allows it more)`) : null,
        bytes
      );
    }
  });
  if (answer.body === null) throw new Passing("it is empty");
  await pipeline(Readable.fromWeb(answer.body as never), counted, createWriteStream(path, {mode: 0o600, flags: "w"}), {
    signal
  });
}

async function follow(address: string, name: string, signal: AbortSignal): Promise<Response> {
  let url = new URL(address);
  const {origin} = url;
  const headers = new Headers({accept: "*/*"});
  const user = [url.username, url.password].map(decodeURIComponent);
  if (user.some(Boolean)) headers.set("authorization", `Basic ${Buffer.from(user.join(":")).toString("base64")}`);
  [url.username, url.password] = ["", ""];
  for (let steps = 0; steps <= mostRedirects; ++steps) {
    if (url.origin !== origin) headers.delete("authorization");
    const answer = await fetch(url, {headers, signal, redirect: "manual"});
    const location = answer.headers.get("location");
    if (answer.status < 300 || answer.status >= 400 || location === null) return answer;
    await answer.body?.cancel();
    url = new URL(location, url);
    if (url.protocol !== "https:")
      throw new Fault(`unreadable source file: ${name} leads to an address that is not https`);
  }
  throw new Fault(`unreadable source file: ${name} leads on more than ${mostRedirects} times`);
}

/** What the first bytes are of. */
async function endingOf(path: string, name: string): Promise<string> {
  if ((await stat(path)).size === 0) throw new Fault(`empty source file: ${name}`);
  const file = await open(path);
  const start = Buffer.alloc(512);
  const {bytesRead} = await file.read(start, 0, 512, 0).finally(() => file.close());
  const text = start
    .toString("utf8", 0, bytesRead)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (text.startsWith("PK")) {
    const isWorkbook = (await zipEntries({path, name})).some((entry) => entry.name === "xl/workbook.xml");
    return isWorkbook ? ".xlsx" : ".zip";
  }
  if (start[0] === 0x1f && start[1] === 0x8b) return /\.jsonl?(\.gz)?$/i.test(name) ? ".json.gz" : ".csv.gz";
  if (text.startsWith("PAR1")) return ".parquet";
  if (/^<(!doctype|html|\?xml)/i.test(text)) {
    throw new Fault(
      `unreadable source file: ${name} is a web page (expected a file; may all who have its link read it?)`
    );
  }
  return /^[{[]/.test(text) ? ".json" : ".csv";
}

function reasonOf(error: unknown): string {
  if (error instanceof Passing) return `it answers ${error.message}`;
  // a host of two addresses fails at both
  const {cause} = error as {cause?: {code?: string; errors?: {code?: string}[]}};
  const code = cause?.code ?? cause?.errors?.[0]?.code;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "there is no such host";
  if (code === "ECONNREFUSED") return "its host does not answer";
  if (code && /CERT|SIGNED|SIGNATURE|ISSUER|TLS|SSL/i.test(code))
    return `its certificate is not to be trusted: ${code}`;
  return "the connection was cut";
}
