import {existsSync, readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import {extname, join, normalize} from "node:path";
import {brotliCompressSync} from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".arrow": "application/vnd.apache.arrow.file",
  ".txt": "text/plain; charset=utf-8"
};

/** Serves a folder as a CDN would: brotli at its best, kept; hashed files for a year. Robots and the like are not there. */
export async function serveCompressed(folder: string): Promise<{url: string; close: () => Promise<void>}> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://site.invalid");
    const named = join(folder, normalize(decodeURIComponent(pathname)));
    const path = existsSync(named) && statSync(named).isDirectory() ? join(named, "index.html") : named;
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    if (!kept.has(path)) kept.set(path, brotliCompressSync(readFileSync(path)));
    const hashed = /\/_(app|file|import)\//.test(pathname);
    response
      .writeHead(200, {
        "content-type": types[extname(path)] ?? "application/octet-stream",
        "content-encoding": "br",
        "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache"
      })
      .end(kept.get(path));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("missing address of the server");
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return {url: `http://127.0.0.1:${address.port}/`, close};
}
