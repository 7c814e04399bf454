import {readFile} from "node:fs/promises";
import {createServer, type Server, type ServerResponse} from "node:http";
import {join} from "node:path";
import sirv from "sirv";

/** Serves a folder as a plain file server would: no rewriting, index.html in folders, 404.html where nothing is. */
export async function serve(
  folder: string,
  {port = 0, host = "127.0.0.1"} = {}
): Promise<{server: Server; url: string}> {
  const files = sirv(folder, {dev: true, etag: true, extensions: ["html"]});
  const notFound = async (response: ServerResponse) => {
    const page = await readFile(join(folder, "404.html")).catch(() => "not found");
    response.writeHead(404, {"content-type": "text/html; charset=utf-8"}).end(page);
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
