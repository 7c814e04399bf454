import {spawn, spawnSync, type ChildProcess} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {delimiter, join} from "node:path";

/** A server of the kind that a sample is for. */
export interface SampleServer {
  /** where it is: "http://127.0.0.1:8080", without a slash at its end */
  origin: string;
  close: () => Promise<void>;
}

/** Where the sample's site is: `folder` on the disk, at `base` ("", "/team/dashboard") below `root`, which the server serves. */
export interface Place {
  root: string;
  base: string;
  folder: string;
  /** for the server's own files */
  temporary: string;
}

// servers' programs are where only an administrator's shell looks
const env = {...process.env, PATH: [process.env.PATH, "/usr/sbin", "/usr/local/sbin"].join(delimiter)};

export function isInstalled(program: "nginx" | "caddy"): boolean {
  return spawnSync(program, program === "nginx" ? ["-v"] : ["version"], {env}).status === 0;
}

/** nginx with nothing of its own but what includes the sample, which is changed as its comments say. */
export async function startNginx({root, base, folder, temporary}: Place): Promise<SampleServer> {
  const port = await freePort();
  const sample = change(readFileSync(join(folder, "hosting", "nginx.conf"), "utf8"), [
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["root /srv/insights;", `root "${root}";`],
    ["~^(/.*)$ $1;", `~^${base}(/.*)$ $1;`],
    ["=404 /404.html;", `=404 ${base}/404.html;`]
  ]);
  writeFileSync(join(temporary, "insights.conf"), sample);
  writeFileSync(join(temporary, "mime.types"), mimeTypes);
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path "${join(temporary, name)}";`
  );
  writeFileSync(
    join(temporary, "nginx.conf"),
    // one process, with the rights of the one that tests
    `daemon off; master_process off; pid "${join(temporary, "nginx.pid")}"; error_log stderr;
events {}
http { access_log off; ${paths.join(" ")} include mime.types; include insights.conf; }
`
  );
  return started("nginx", ["-p", temporary, "-c", join(temporary, "nginx.conf"), "-e", "stderr"], port, env);
}

/** Caddy with the sample, changed as its comments say. */
export async function startCaddy({base, folder, temporary}: Place): Promise<SampleServer> {
  const port = await freePort();
  const sample = change(readFileSync(join(folder, "hosting", "Caddyfile"), "utf8"), [
    [":80 {", `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`],
    ["root * /srv/insights", `root * "${folder}"`],
    ...(base ? [["\thandle {", `\tredir ${base} ${base}/\n\thandle_path ${base}/* {`] as const] : [])
  ]);
  const file = join(temporary, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n}\n${sample}`);
  const own = {...env, XDG_CONFIG_HOME: temporary, XDG_DATA_HOME: temporary};
  return started("caddy", ["run", "--adapter", "caddyfile", "--config", file], port, own);
}

/** As Debian's nginx names the types that matter: a script is not text/javascript. */
const mimeTypes = `types {
  text/html html;
  text/css css;
  application/javascript js;
  application/json json;
  image/svg+xml svg;
}
`;

/** Each text of the sample is there, and is replaced. */
function change(sample: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const at = text.indexOf(`\n${from}`) < 0 ? text.indexOf(from) : text.indexOf(`\n${from}`) + 1;
    if (at < 0) throw new Error(`missing in the sample: ${from}`);
    return text.slice(0, at) + to + text.slice(at + from.length);
  }, sample);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("missing port");
  return address.port;
}

/** Resolves when the server answers; what it prints is in the error where it does not. */
async function started(program: string, args: string[], port: number, env: NodeJS.ProcessEnv): Promise<SampleServer> {
  const child: ChildProcess = spawn(program, args, {env, stdio: ["ignore", "pipe", "pipe"]});
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (printed += String(data)));
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
  const close = async () => {
    child.kill();
    await ended;
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 200 && child.exitCode === null; ++attempt) {
    const answered = await fetch(origin, {redirect: "manual"}).then(
      () => true,
      () => false
    );
    if (answered) return {origin, close};
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await close();
  throw new Error(`${program} does not start: ${printed}`);
}
