import {existsSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it, onTestFinished, vi} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {pipeline} from "../../loaders/pipeline.js";
import {exists} from "../../loaders/publish/place/processes.js";
import {writeOutput} from "../../loaders/sources/command.js";
import {smallColumns, temporaryFolder} from "../store.js";

const csv =
  "customer,order,date,quantity,price\nann,1,2026-03-01,2,5.00\nann,2,2026-03-09,1,2.50\nben,3,2026-03-10,1,4.00\n";
const script = (code: string, ...rest: string[]) => [process.execPath, "-e", code, ...rest];
const writes = (text: string) => `process.stdout.write(${JSON.stringify(text)})`;

async function run(command: string[], timeoutSeconds?: number) {
  const folder = temporaryFolder();
  const config = parseConfig({
    store: {name: "Test store", currency: "EUR", timezone: "Europe/Berlin"},
    source: {kind: "command", command, columns: smallColumns, ...(timeoutSeconds !== undefined && {timeoutSeconds})}
  });
  return pipeline({config, path: join(folder, "store.config.json")}, {rejectedPath: join(folder, "rejected.csv")});
}

it("is read like a file that holds what it writes", async () => {
  const {history, quality, files} = await run(script(writes(csv)));
  expect(Object.fromEntries(history.customers.id.map((id, i) => [id, history.customers.monetary[i]]))).toEqual({
    ann: 12.5,
    ben: 4
  });
  expect(quality).toMatchObject({rowsRead: 3, rowsKept: 3});
  expect(files.map(({name}) => name)).toEqual([`the command ${process.execPath.replace(/^.*[\\/]/, "")}`]);
});

it("has no shell: an argument stays what it is", async () => {
  const path = join(temporaryFolder(), "out.csv");
  const argument = "$(touch made); `id` | cat > \"made\" && '*'";
  await writeOutput(source(script("process.stdout.write(process.argv[1])", argument)), path);
  expect(readFileSync(path, "utf8")).toBe(argument);
  expect(statSync(path).mode & 0o077).toBe(0);
});

it.each([
  [
    "that fails, with its last line and no secrets",
    script(
      `${writes("customer\n")}; console.error("first\\nno: https://me:hush@db.example/x?X-Sig=abcdef key-12345678\\n"); process.exitCode = 3`
    ),
    /^the command \S+ ended with 3: no: https:\/\/\*\*\*@db\.example\/x\?\*\*\* \*\*\*$/
  ],
  [
    "that is none",
    ["/nowhere/bq-that-is-none"],
    /^the command bq-that-is-none cannot be started: there is no such program/
  ],
  [
    "that is killed",
    script('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)'),
    /ended with SIGTERM$/
  ],
  ["that writes nothing", script(""), /wrote nothing \(expected CSV on its standard output\)$/],
  ["of other columns", script(writes("a,b\n1,2\n")), /^missing column.*the command/]
])("ends the build in one line for one %s", async (_, command, line) => {
  vi.stubEnv("BQ_API_TOKEN", "key-12345678");
  onTestFinished(() => void vi.unstubAllEnvs());
  const error = (await run(command).catch((fault: unknown) => fault)) as Error;
  expect(error.name).toBe("Fault");
  expect(error.message).toMatch(line);
  expect(error.message).not.toMatch(/\n|hush|abcdef|key-1234/);
});

it("is ended when it takes too long, though what it started holds its output open", async () => {
  const folder = temporaryFolder();
  const child = `setInterval(() => {}, 1000)`;
  writeFileSync(join(folder, "child.cjs"), child);
  const code = `const {spawn} = require("node:child_process");
    const {pid} = spawn(process.execPath, [${JSON.stringify(join(folder, "child.cjs"))}], {stdio: "inherit"});
    require("node:fs").writeFileSync(process.argv[1], process.pid + " " + pid); setInterval(() => {}, 1000)`;
  const pids = join(folder, "pids");
  await expect(run(script(code, pids), 2)).rejects.toThrow(/took longer than 2 s \(source\.timeoutSeconds/);
  expect(existsSync(pids)).toBe(true);
  const [own, its] = readFileSync(pids, "utf8").split(" ").map(Number);
  onTestFinished(() => void (exists(its) && process.kill(its, "SIGKILL")));
  await expect.poll(() => exists(own)).toBe(false);
});

it("is refused where it is no list, or beside a path", () => {
  const store = {name: "Test store", currency: "EUR"};
  expect(() => parseConfig({store, source: {kind: "command", command: "bq query"}})).toThrow(/source\.command/);
  expect(() => parseConfig({store, source: {kind: "command", command: []}})).toThrow(/source\.command/);
  expect(() => parseConfig({store, source: {kind: "command", command: ["bq"], path: "a.csv"}})).toThrow(/path/);
});

function source(command: string[]) {
  return {kind: "command" as const, command, timeoutSeconds: 60, decimal: "." as const};
}
