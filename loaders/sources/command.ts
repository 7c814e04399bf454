import {spawn} from "node:child_process";
import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {stat} from "node:fs/promises";
import {basename} from "node:path";
import {pipeline} from "node:stream/promises";
import type {CommandSource} from "../config/schema.js";
import {Fault} from "../fault.js";
import {withoutSecrets} from "./withoutSecrets.js";

/** Of what a command says on standard error, as much as its last line may be long. */
const most = 4096;

/**
 * Writes a command's standard output to a new file that only this user can read, and returns what messages call it. There is no
 * shell: what the arguments hold is an argument. Throws a Fault where the command cannot be started, fails, takes too long or
 * writes nothing; that has its last line on standard error, without secrets, and none of its arguments.
 */
export async function writeOutput({command, timeoutSeconds}: CommandSource, path: string): Promise<string> {
  const [program, ...rest] = command;
  const name = `the command ${basename(program)}`;
  // of this process's group: what ends the build ends the command
  const child = spawn(program, rest, {stdio: ["ignore", "pipe", "pipe"], shell: false});
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-most)));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
    // what it has started itself may hold them open
    child.stdout.destroy();
    child.stderr.destroy();
  }, timeoutSeconds * 1000);
  try {
    const closed = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
    const [written, ended] = await Promise.allSettled([
      pipeline(child.stdout, createWriteStream(path, {flags: "wx", mode: 0o600})),
      closed
    ]);
    if (isLate) {
      throw new Fault(`${name} took longer than ${timeoutSeconds} s (source.timeoutSeconds allows it more)`);
    }
    if (ended.status === "rejected") throw new Fault(`${name} cannot be started: ${reasonOf(ended.reason)}`);
    const [code, signal] = ended.value;
    if (code !== 0) {
      const last = withoutSecrets(
        said
          .trim()
          .split(/\s*[\r\n]+\s*/)
          .at(-1) ?? ""
      );
      throw new Fault(`${name} ended with ${signal ?? code}${last && `: ${last}`}`);
    }
    if (written.status === "rejected") throw written.reason;
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
  if ((await stat(path)).size === 0) throw new Fault(`${name} wrote nothing (expected CSV on its standard output)`);
  return name;
}

function reasonOf(error: unknown): string {
  const {code} = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such program (source.command names it first, then each argument)";
  return code === "EACCES" ? "it may not be run" : String(code ?? "unknown reason");
}
