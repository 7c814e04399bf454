import {createServer, type Server} from "node:http";

/**
 * A wiki on an origin of its own, with a Content-Security-Policy that allows the site's files and nothing inline. `files` are
 * what it serves, by path; scripts end in .js.
 */
export async function serveWiki(site: string, files: Record<string, string>): Promise<{server: Server; url: string}> {
  const {origin} = new URL(site);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    `connect-src ${origin}`,
    `frame-src ${origin}`,
    `img-src ${origin}`,
    "style-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'"
  ].join("; ");
  const server = createServer(({url = "/"}, response) => {
    const file = files[url.slice(1)];
    const type = url.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": `${type}; charset=utf-8`,
      "content-security-policy": policy
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the wiki has no address");
  // another host than the site's, too: nothing may count on being the same site
  return {server, url: `http://localhost:${address.port}/`};
}

/** A page of the wiki with a script of its own. */
export function wikiPage(body: string, script = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title></head><body><main><h1>Wiki</h1>${body}</main>${script ? `<script type="module" src="/${script}"></script>` : ""}</body></html>`;
}
