import {realpathSync, statSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {isIP} from "node:net";
import {join, normalize, sep} from "node:path";
import compression from "compression";
import sirv from "sirv";
import {arrowType} from "./policy.js";

/**
 * Serves a folder as a host would: index.html in folders, whose addresses end in a slash, churn.html at /churn, too, 404.html
 * where nothing is, and what is text or data compressed. `headers` are what to send with the file at an address, to a page of
 * which origin (`headersFor`). It answers GET and HEAD, to who asks this machine by its own name: a page elsewhere whose name is made to
 * lead here (DNS rebinding) reads nothing. Files that begin with a dot, those that are for a server, and links that lead out
 * of the folder are not there.
 */
export async function serve(
  folder: string,
  {
    port = 0,
    host = "127.0.0.1",
    headers = () => ({})
  }: {port?: number; host?: string; headers?: (path: string, origin?: string) => Record<string, string>} = {}
): Promise<{server: Server; url: string}> {
  const files = sirv(folder, {dev: true, etag: true, extensions: []});
  const compress = compression({filter: isCompressible});
  const notFound = async (response: ServerResponse) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const page = await readFile(join(folder, "404.html")).catch(() => "not found");
    response.writeHead(404, {...headers("/404.html"), "content-type": "text/html; charset=utf-8"}).end(page);
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const [, address, query] = /^([^?]*)(.*)$/s.exec(request.url ?? "/")!;
    const path = maybePath(address);
    // what a page names relative to itself would be looked for beside its folder, or below its file
    if (path !== undefined && !path.endsWith("/") && isFile(folder, `${path}/index.html`)) {
      response.writeHead(301, {...headers(`${path}/`), location: `./${address.split("/").at(-1)}/${query}`}).end();
      return;
    }
    const names = path === undefined ? [] : path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
    const file = names.find((name) => isFile(folder, name));
    if (file === undefined) {
      void notFound(response);
      return;
    }
    // before the file is looked for, so that "not modified" is said with them, too
    for (const [name, value] of Object.entries(headers(address, request.headers.origin)))
      response.setHeader(name, value);
    request.url = encodeURI(file);
    // whole files only: a part of one cannot be compressed
    delete request.headers.range;
    files(request, response, () => void notFound(response));
  };
  const server = createServer((request, response) => {
    if (!isOwnName(request.headers.host, host)) refuse(response, 421, "this server goes by another name");
    else if (request.method !== "GET" && request.method !== "HEAD") {
      refuse(response, 405, "GET and HEAD only", {allow: "GET, HEAD"});
    } else compress(request, response, () => answer(request, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const chosen = typeof address === "object" && address ? address.port : port;
  return {server, url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${chosen}/`};
}

function refuse(response: ServerResponse, status: number, why: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, {...headers, "content-type": "text/plain; charset=utf-8"}).end(`${why}\n`);
}

/** Whether a Host header is "localhost", an address (which no foreign name leads to), or the name that was listened on. */
function isOwnName(header: string | undefined, host: string): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(header ?? "")?.[1].toLowerCase();
  if (!name) return false;
  return name === "localhost" || name === host.toLowerCase() || isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
}

/** The path that an address means, from the folder's root; undefined where it is none, or is not for readers. */
function maybePath(address: string): string | undefined {
  try {
    const path = normalize(`/${decodeURIComponent(address)}`).replaceAll("\\", "/");
    return /\/\.|\0|^\/(_headers$|hosting\/)/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Whether there is a file in the folder, and not by a link that leads out of it. */
function isFile(folder: string, path: string): boolean {
  try {
    const file = realpathSync(join(folder, path));
    return file.startsWith(`${realpathSync(folder)}${sep}`) && statSync(file).isFile();
  } catch {
    // nothing is there, or a file where the path has a folder, or a name that no file can have
    return false;
  }
}

function isCompressible(request: IncomingMessage, response: ServerResponse): boolean {
  return response.getHeader("content-type") === arrowType || compression.filter(request, response);
}
