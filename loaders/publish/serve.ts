import {createServer, type Server} from "node:http";
import sirv from "sirv";

/** Serves a folder as a plain file server would: no rewriting, index.html in folders, 404.html where nothing is. */
export async function serve(
  folder: string,
  {port = 0, host = "127.0.0.1"} = {}
): Promise<{server: Server; url: string}> {
  const files = sirv(folder, {dev: true, etag: true, extensions: ["html"]});
  const server = createServer((request, response) => {
    files(request, response, () => {
      request.url = "/404.html";
      response.statusCode = 404;
      files(request, response, () => void response.writeHead(404).end("not found"));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const chosen = typeof address === "object" && address ? address.port : port;
  return {server, url: `http://${host}:${chosen}/`};
}
