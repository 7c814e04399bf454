import {existsSync} from "node:fs";
import {loadConfig} from "../../config.js";
import {faultLine} from "../../fault.js";
import {headersFor, inlineHashes} from "./headers.js";
import {isLocked} from "../place/lock.js";
import {serve} from "./serve.js";
import {repair} from "../place/swap.js";
import {whenOrphaned} from "../place/whenOrphaned.js";

const site = "dist";

whenOrphaned(() => process.exit(1));

// a running build repairs its own folders
if (!(await isLocked())) await repair(site);

if (!existsSync(`${site}/index.html`)) {
  process.stderr.write(`error: missing ${site}: run \`npm run build\` first\n`);
  process.exitCode = 1;
} else {
  const port = Number(process.env.PORT ?? 3000);
  // this machine alone, unless somebody says otherwise
  const host = process.env.HOST || "127.0.0.1";
  try {
    const {config} = await loadConfig();
    const hashes = await inlineHashes(site);
    const {url} = await serve(site, {port, host, headers: (path, origin) => headersFor(path, config, hashes, origin)});
    process.stdout.write(`${site} is at ${url} (Ctrl+C ends it)\n`);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? `port ${port} is taken (PORT names another)` : faultLine(error);
    process.stderr.write(`error: ${reason}\n`);
    process.exitCode = 1;
  }
}
