import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createServer, type Server, type ServerResponse} from "node:http";
import {join, normalize} from "node:path";
import sirv from "sirv";

/**
 * Serves a folder as a plain file server would: index.html in folders, whose addresses end in a slash, and 404.html where
 * nothing is. As the samples that `writeHeaders` writes do, it finds churn.html at /churn, too. `headers` are what to send
 * with the file at an address (`headersFor`).
 */
export async function serve(
  folder: string,
  {
    port = 0,
    host = "127.0.0.1",
    headers = () => ({})
  }: {port?: number; host?: string; headers?: (path: string) => Record<string, string>} = {}
): Promise<{server: Server; url: string}> {
  const files = sirv(folder, {dev: true, etag: true, extensions: ["html"]});
  const notFound = async (response: ServerResponse) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const page = await readFile(join(folder, "404.html")).catch(() => "not found");
    response.writeHead(404, {...headers("/404.html"), "content-type": "text/html; charset=utf-8"}).end(page);
  };
  const server = createServer((request, response) => {
    const [, path, query] = /^([^?]*)(.*)$/s.exec(request.url ?? "/")!;
    const slash = path.endsWith("/");
    // what a page names relative to itself would be looked for beside its folder, or below its file
    if (!slash && isFolder(folder, path)) {
      response.writeHead(301, {...headers(`${path}/`), location: `./${path.split("/").at(-1)}/${query}`}).end();
    } else if (slash && !isFolder(folder, path)) void notFound(response);
    else {
      // before the file is looked for, so that "not modified" is said with them, too
      for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
      files(request, response, () => void notFound(response));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const chosen = typeof address === "object" && address ? address.port : port;
  return {server, url: `http://${host}:${chosen}/`};
}

/** Whether there is a page in the folder at this address. */
function isFolder(root: string, path: string): boolean {
  try {
    return existsSync(join(root, normalize(`/${decodeURIComponent(path)}`), "index.html"));
  } catch {
    return false;
  }
}
