import {existsSync} from "node:fs";
import {serve} from "./serve.js";

if (!existsSync("dist/index.html")) {
  process.stderr.write("error: missing dist: run `npm run build` first\n");
  process.exitCode = 1;
} else {
  const port = Number(process.env.PORT ?? 3000);
  try {
    const {url} = await serve("dist", {port});
    process.stdout.write(`dist is at ${url} (Ctrl+C ends it)\n`);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? `port ${port} is taken (PORT names another)` : String(error);
    process.stderr.write(`error: ${reason}\n`);
    process.exitCode = 1;
  }
}
