import {spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join, resolve} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {parse} from "yaml";

const text = (name: string) => readFileSync(join("deploy", name), "utf8");
const has = (command: string) => spawnSync(command, ["--version"]).status === 0;

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: {schedule: {cron: string}[]};
  concurrency: {"cancel-in-progress": boolean};
  jobs: Record<string, {steps: Step[]}>;
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** Runs a script of deploy/ in `cwd`, with nothing of this process's environment but where programs are. */
function run(name: string, cwd: string, env: Record<string, string> = {}) {
  const {status, stdout, stderr} = spawnSync("sh", [resolve("deploy", name)], {
    cwd,
    encoding: "utf8",
    env: {PATH: process.env.PATH, ...env}
  });
  return {status, stdout, stderr};
}

describe("deploy/README.md", () => {
  it("names every file that is there", () => {
    const files = readdirSync("deploy").filter((name) => !["README.md", "ssh.sh"].includes(name));
    const told = text("README.md") + text("github-pages.yml") + text("github-rsync.yml");
    expect(files.filter((name) => !told.includes(name))).toEqual([]);
  });
});

describe.each(["github-pages.yml", "github-rsync.yml"])("deploy/%s", (name) => {
  const source = text(name);
  const {on, jobs, concurrency} = parse(source) as Workflow;
  const steps = jobs.build.steps;
  const place = (found: (step: Step) => boolean | undefined) => steps.findIndex((step) => found(step) ?? false);

  it("brings the data and the last site before it builds, and publishes after that", () => {
    const data = place(({run}) => run?.includes("bring-data"));
    const site = place(({uses}) => uses?.startsWith("actions/cache@"));
    const build = place(({run}) => run === "npm run build");
    const publish = place(({run, uses}) => run?.includes("publish.sh") || uses?.includes("upload-pages-artifact"));
    expect(steps[site].with).toMatchObject({path: "dist"});
    expect([data, site, build, publish]).toEqual([data, site, build, publish].sort((a, b) => a - b));
    expect(data).toBeGreaterThan(0);
  });

  it("starts beside the full hour, and is never cut off", () => {
    expect(on.schedule.map(({cron}) => cron.split(" ")[0])).not.toContain("0");
    expect(concurrency["cancel-in-progress"]).toBe(false);
  });

  it("names each secret and variable in its first lines, and takes actions by their versions", () => {
    const [head] = source.split("\nname:");
    const asked = Array.from(source.matchAll(/(?:secrets|vars)\.(\w+)/g), ([, key]) => key);
    expect(asked.filter((key) => !head.includes(key))).toEqual([]);
    const actions = Object.values(jobs).flatMap(({steps}) => steps.flatMap(({uses}) => uses ?? []));
    expect(actions.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });
});

describe("deploy/gitlab-ci.yml", () => {
  it("keeps the last site, builds and hands on what it built", () => {
    const {pages} = parse(text("gitlab-ci.yml")) as {
      pages: {cache: {paths: string[]}; before_script: string[]; script: string[]; artifacts: {paths: string[]}};
    };
    expect(pages.cache.paths).toEqual(["dist/"]);
    expect(pages.before_script).toContain("sh deploy/bring-data.sh");
    expect(pages.script[0]).toBe("npm run build");
    expect(pages.artifacts.paths).toEqual(["public"]);
  });
});

describe("every schedule", () => {
  it("leaves Framework's cache where it is", () => {
    const code = readdirSync("deploy").map((name) => [name, text(name).replace(/^ *#.*$/gm, "")]);
    const names = code.filter(([name, lines]) => name !== "README.md" && /observablehq.*cache/.test(lines));
    expect(names).toEqual([]);
  });
});

describe.skipIf(!has("systemd-analyze"))("deploy/customer-intelligence.service and .timer", () => {
  it("are units that systemd accepts", () => {
    const folder = temporary();
    const names = ["customer-intelligence.service", "customer-intelligence.timer"];
    for (const name of names) cpSync(join("deploy", name), join(folder, name));
    const {status, stderr} = spawnSync("systemd-analyze", ["verify", ...names.map((name) => join(folder, name))], {
      encoding: "utf8"
    });
    expect([status, stderr.split("\n").filter((line) => line.includes("customer-intelligence"))]).toEqual([0, []]);
  });
});

describe("deploy/crontab", () => {
  it("is one line of five fields and a command that the shell can read", () => {
    const lines = text("crontab").split("\n").filter((line) => /^[\d*]/.test(line)); // prettier-ignore
    expect(lines).toHaveLength(1);
    const [, minute, command] = /^(\d+) \d+ \* \* \* (.*)$/.exec(lines[0]) ?? [];
    expect(Number(minute)).toBeGreaterThan(0);
    // cron takes it for the end of a line
    expect(command).not.toContain("%");
    expect(spawnSync("sh", ["-n", "-c", command]).status).toBe(0);
  });
});

describe.skipIf(!has("rsync"))("deploy/bring-data.sh", () => {
  it("brings the shop's folder beside what is there, and says what it misses", () => {
    const folder = temporary();
    mkdirSync(join(folder, "shop/campaigns"), {recursive: true});
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "shop/orders.csv"), "a\n");
    writeFileSync(join(folder, "shop/campaigns/one.csv"), "b\n");
    writeFileSync(join(folder, "data/README.md"), "c\n");
    expect(run("bring-data.sh", folder, {DATA_FROM: join(folder, "shop")})).toMatchObject({status: 0, stderr: ""});
    expect(readdirSync(join(folder, "data"), {recursive: true}).sort()).toEqual([
      "README.md",
      "campaigns",
      "campaigns/one.csv",
      "orders.csv"
    ]);
    expect(run("bring-data.sh", folder).stderr).toContain("missing DATA_FROM: expected where the shop's data are");
    const {status, stderr} = run("bring-data.sh", folder, {DATA_FROM: "shop@files.example:", DATA_SSH_KEY: "k"});
    expect([status, stderr]).toEqual([1, expect.stringContaining("missing host key: expected the host's line")]);
  });
});

describe.skipIf(!has("rsync"))("deploy/publish.sh", () => {
  it("sends a site that was built, takes away what it no longer has, and sends nothing else", () => {
    const folder = temporary();
    const env = {PUBLISH_TO: join(folder, "web/")};
    mkdirSync(join(folder, "web"));
    writeFileSync(join(folder, "web/index.html"), "old");
    writeFileSync(join(folder, "web/gone.html"), "old");
    expect(run("publish.sh", folder, env)).toMatchObject({
      status: 1,
      stderr: "missing dist/index.html: nothing was built, nothing is sent\n"
    });
    expect(readFileSync(join(folder, "web/index.html"), "utf8")).toBe("old");
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/index.html"), "a newer one");
    expect(run("publish.sh", folder, env)).toMatchObject({status: 0, stderr: ""});
    expect(readdirSync(join(folder, "web"))).toEqual(["index.html"]);
    expect(readFileSync(join(folder, "web/index.html"), "utf8")).toBe("a newer one");
  });
});

describe("deploy/Dockerfile", () => {
  const lines = text("Dockerfile").split("\n").filter((line) => /^[A-Z]/.test(line)); // prettier-ignore

  it("names its images by version, runs as nobody in particular, and holds no secret", () => {
    const images = lines.filter((line) => line.startsWith("FROM "));
    expect(images.every((line) => /^FROM node:\d+\.\d+-[\w-]+( AS \w+)?$/.test(line))).toBe(true);
    expect(lines.slice(-2)[0]).toBe("USER 1000:1000");
    expect(text("Dockerfile")).not.toMatch(/^(ARG|ENV) .*SECRET/m);
  });

  it("copies what is there, and what .dockerignore lets through", () => {
    const ignore = readFileSync(".dockerignore", "utf8");
    const sources = lines
      .filter((line) => line.startsWith("COPY ") && !line.includes("--from"))
      .flatMap((line) => line.split(" ").slice(1, -1));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect(existsSync(source)).toBe(true);
      const name = source.replace(/^\.\//, "");
      expect(ignore.split("\n").some((line) => line.startsWith("!") && name.startsWith(line.slice(1)))).toBe(true);
    }
  });
});

describe("deploy/build-in-container.sh", () => {
  it("builds in the one folder that may be written, with the shop's data, and drops what an older version left", () => {
    const folder = temporary();
    const [app, work, bin] = ["app", "work", "bin"].map((name) => join(folder, name));
    for (const name of ["loaders", "node_modules", "src/styles", "data"]) mkdirSync(join(app, name), {recursive: true});
    for (const name of ["package.json", "src/index.md", "src/styles/a.css", "data/store.config.ts"]) {
      writeFileSync(join(app, name), name);
    }
    mkdirSync(bin);
    writeFileSync(join(bin, "npm"), '#!/bin/sh\necho "npm $* in $PWD"\n', {mode: 0o755});
    mkdirSync(join(work, "src/.observablehq"), {recursive: true});
    writeFileSync(join(work, "src/old.md"), "");
    const env = {APP: app, WORK: work, PATH: [bin, process.env.PATH].join(delimiter)};
    for (let time = 0; time < 2; ++time) {
      expect(run("build-in-container.sh", folder, env)).toEqual({
        status: 0,
        stdout: `npm run build in ${work}\n`,
        stderr: ""
      });
      expect(readdirSync(join(work, "src")).sort()).toEqual([".observablehq", "index.md", "styles"]);
      expect(readFileSync(join(work, "package.json"), "utf8")).toBe("package.json");
      expect(readFileSync(join(work, "data/store.config.ts"), "utf8")).toBe("data/store.config.ts");
    }
    writeFileSync(join(work, "data/store.config.ts"), "the shop's");
    run("build-in-container.sh", folder, env);
    expect(readFileSync(join(work, "data/store.config.ts"), "utf8")).toBe("the shop's");
  });
});
