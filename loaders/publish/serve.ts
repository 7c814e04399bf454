import {readFile} from "node:fs/promises";
import {createServer, type Server, type ServerResponse} from "node:http";
import {join} from "node:path";
import sirv from "sirv";

/**
 * Serves a folder as a plain file server would: no rewriting, index.html in folders, 404.html where nothing is. `headers`
 * are what to send with the file at an address (`headersFor`).
 */
export async function serve(
  folder: string,
  {
    port = 0,
    host = "127.0.0.1",
    headers = () => ({})
  }: {port?: number; host?: string; headers?: (path: string) => Record<string, string>} = {}
): Promise<{server: Server; url: string}> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    extensions: ["html"],
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
    }
  });
  const notFound = async (response: ServerResponse) => {
    const page = await readFile(join(folder, "404.html")).catch(() => "not found");
    response.writeHead(404, {...headers("/404.html"), "content-type": "text/html; charset=utf-8"}).end(page);
  };
  const server = createServer((request, response) => {
    files(request, response, () => void notFound(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const chosen = typeof address === "object" && address ? address.port : port;
  return {server, url: `http://${host}:${chosen}/`};
}
