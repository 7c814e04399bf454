import {existsSync} from "node:fs";
import {chromium, type Browser} from "playwright-core";

/** Where an installed Chrome or Chromium usually is. */
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run"
];

/**
 * Starts CHROME_PATH, else an installed Chrome or Chromium, else the one that @sparticuz/chromium packages. Where none
 * starts the tests fail and say what to install: they are never skipped.
 */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const failures: string[] = [];
  for (const executablePath of candidates()) {
    try {
      return await chromium.launch({executablePath, args: [...flags, ...more]});
    } catch (error) {
      failures.push(`${executablePath}: ${String(error).split("\n")[0]}`);
    }
  }
  try {
    const {default: packaged} = await import("@sparticuz/chromium");
    return await chromium.launch({
      executablePath: await packaged.executablePath(),
      args: [...packaged.args, ...flags, ...more]
    });
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${String(error).split("\n")[0]}`);
  }
  throw new Error(
    `no browser starts: install Chrome or Chromium (Debian: apt-get install chromium), or name one in CHROME_PATH\n${failures.join("\n")}`
  );
}

function candidates(): string[] {
  if (process.env.CHROME_PATH) return [process.env.CHROME_PATH];
  return usualPlaces.filter((path) => existsSync(path));
}
