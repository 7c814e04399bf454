import {spawnSync} from "node:child_process";
import {existsSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {launch} from "../browser/launch.js";
import {pages as filtered} from "../browser/visit.js";
import {serveCompressed} from "./compressed.js";
import {clickFilters} from "./siteFilter.js";
import {audit} from "./siteLighthouse.js";
import {weigh, type Weight} from "./siteWeight.js";

/**
 * `npm run bench:site`: what the built site in dist weighs, Lighthouse's scores of every page, and how long a filter's click
 * takes at 5,000, 100,000 and a million customers. `npm run bench:site -- --quick` leaves the million out, and Lighthouse.
 */
const quick = process.argv.includes("--quick");
const port = 9333;
const pages = [...filtered, {name: "embeds", file: "embeds.html"}];
// a frame comes when it is done, not when a screen would show it
const unpaced = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

if (!existsSync("dist/index.html")) throw new Error("missing dist: npm run build makes it");
const site = await serveCompressed("dist");
try {
  await weights();
  if (!quick) await scores();
} finally {
  await site.close();
}
for (const customers of quick ? [5_000] : [5_000, 100_000, 1_000_000]) await clicks(customers);

async function weights(): Promise<void> {
  const browser = await launch();
  print("weight (brotli), first visit on a phone's connection");
  for (const {name, file} of pages) {
    for (const width of [360, 1440]) {
      const {firstPaint, firstPaintAfter, rest, filtered, layoutShift} = await weigh(browser, site.url + file, width);
      print(
        `  ${name.padEnd(10)} ${String(width).padStart(4)} px: ${size(firstPaint)} before first paint ` +
          `(${Math.round(firstPaintAfter)} ms), ${size(rest)} at rest, ${size(filtered)} once filtered; ` +
          `layout shift ${layoutShift.toFixed(3)}`
      );
    }
  }
  await browser.close();
}

async function scores(): Promise<void> {
  const browser = await launch([`--remote-debugging-port=${port}`]);
  print("\nLighthouse: performance, accessibility, best practices, SEO");
  for (const preset of ["mobile", "desktop"] as const) {
    for (const {name, file} of pages) {
      const found = await audit(site.url + file, preset, port);
      const four = [found.performance, found.accessibility, found["best-practices"], found.seo];
      print(`  ${preset.padEnd(8)} ${name.padEnd(10)} ${four.join(" ")} ${found.failed.join("; ")}`.trimEnd());
    }
  }
  await browser.close();
}

async function clicks(customers: number): Promise<void> {
  const script = fileURLToPath(new URL("./siteOf.ts", import.meta.url));
  const child = spawnSync(process.execPath, ["--import", "tsx", script, String(customers)], {encoding: "utf8"});
  if (child.status !== 0) throw new Error(child.stderr);
  const copy = await serveCompressed(join(child.stdout, "site"));
  const browser = await launch(unpaced);
  try {
    const {charts, next, redrawn, longest} = await clickFilters(browser, copy.url, 100);
    print(
      `\na filter's click, ${customers.toLocaleString("en")} customers, ms (p50, p95): next frame ${two(next)}; ` +
        `all ${charts} charts redrawn ${two(redrawn)}; longest frame ${two(longest)}`
    );
  } finally {
    await browser.close();
    await copy.close();
    rmSync(child.stdout, {recursive: true, force: true});
  }
}

function two(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.5, 0.95].map((p) => sorted[Math.ceil(p * sorted.length) - 1].toFixed(1)).join(", ");
}

function size({bytes, requests}: Weight): string {
  return `${(bytes / 1000).toFixed(1)} KB in ${requests}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
