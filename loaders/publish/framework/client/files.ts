/** What Framework's page scripts say of a file: where it is, relative to the page. */
interface FileInfo {
  path: string;
}

const files = new Map<string, string>();

/** Names a file of the page; its address is relative to the page. */
export function registerFile(name: string, {path}: FileInfo): void {
  files.set(address(name), address(path));
}

/** The part of Framework's FileAttachment that needs no library: JSON, text and bytes. */
export function FileAttachment(name: string): {
  json(): Promise<unknown>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
} {
  const href = files.get(address(name));
  if (href === undefined) throw new Error(`missing file: ${name}`);
  return {
    json: async () => (await load(href)).json() as Promise<unknown>,
    text: async () => (await load(href)).text(),
    arrayBuffer: async () => (await load(href)).arrayBuffer()
  };
}

async function load(href: string): Promise<Response> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`unreadable file: ${href} (${response.status})`);
  return response;
}

function address(path: string): string {
  return new URL(path, location.href).href;
}
