import type {Browser, BrowserContextOptions, Page} from "playwright-core";

export const pages = ["", "actions", "customers", "segments", "churn", "trends", "evidence"].map((name) => ({
  name: name || "overview",
  file: name ? `${name}.html` : ""
}));

export interface Visit {
  page: Page;
  /** console errors, page errors and failed requests */
  problems: string[];
  /** requests to another host than the site's */
  foreign: string[];
  close: () => Promise<void>;
}

/** Opens a page of the site in a context of its own and waits until every inline expression has its value. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options});
  const page = await context.newPage();
  const problems: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("requestfailed", (request) => {
    // who leaves a page at once breaks off its icon
    const isLeft = request.failure()?.errorText === "net::ERR_ABORTED" && /\/favicon\.\w+\.svg$/.test(request.url());
    if (!isLeft) problems.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const {protocol, origin} = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && origin !== new URL(address).origin) foreign.push(request.url());
  });
  await page.goto(address);
  await settle(page);
  return {page, problems, foreign, close: () => context.close()};
}

/** Waits until nothing is loading any more, and the browser has had time for what is drawn after that. */
export async function settle(page: Page): Promise<void> {
  const isPage = await page.evaluate(() => document.getElementById("observablehq-main") !== null);
  // half a second without a request: an embed has nothing else to go by
  if (!isPage) return page.waitForLoadState("networkidle");
  // what is folded may wait until it is unfolded
  await page.waitForFunction(
    () =>
      document.readyState === "complete" &&
      !document.querySelector("observablehq-loading:not(details:not([open]) observablehq-loading)")
  );
  await page.evaluate(async () => {
    for (let i = 0; i < 3; ++i) {
      await new Promise((resolve) => requestIdleCallback(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}
