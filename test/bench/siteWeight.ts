import type {Browser, CDPSession} from "playwright-core";
import {settle} from "../browser/visit.js";
import {watchShifts} from "../browser/watchShifts.js";

/** Bytes on the wire, compressed and without headers, and how many requests. */
export interface Weight {
  bytes: number;
  requests: number;
}

/**
 * What a page weighs until it is first painted, until it is at rest, and until a filter has changed every chart in sight; where
 * it has no filters, nothing comes after it is at rest.
 */
export interface PageWeight {
  firstPaint: Weight;
  /** the document and its style sheets: all that the first painting waits for */
  document: Weight;
  rest: Weight;
  filtered: Weight;
  /** ms, on a phone's connection */
  firstPaintAfter: number;
  layoutShift: number;
}

/** A phone's connection, as Lighthouse has it: 1.6 Mbit/s, 150 ms there and back. */
const phone = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8};

/** Opens a page for the first time on a phone's connection, and filters it. */
export async function weigh(browser: Browser, address: string, width: number): Promise<PageWeight> {
  const context = await browser.newContext({viewport: {width, height: 800}});
  const page = await context.newPage();
  const shift = await watchShifts(page);
  const session = await context.newCDPSession(page);
  const log = await listen(session);
  await session.send("Network.emulateNetworkConditions", phone);
  await page.goto(address);
  await settle(page);
  await page.waitForLoadState("networkidle");
  const rest = log.until(Infinity);
  const layoutShift = await shift();
  if (await page.$(".filter-bar")) {
    if (width < 768) await page.click(".filter-toggle");
    await page.click(".filter-button >> nth=0");
    await page.click(".filter-options:not([hidden]) input >> nth=0");
    await page.waitForTimeout(300);
    await page.waitForLoadState("networkidle");
  }
  const weight = {
    firstPaint: log.until(log.firstPaint()),
    document: log.until(Infinity, ["Document", "Stylesheet"]),
    firstPaintAfter: (log.firstPaint() - log.start()) * 1000,
    rest,
    filtered: log.until(Infinity),
    layoutShift
  };
  await context.close();
  return weight;
}

/** Keeps the moments, in s, at which requests began and ended. */
async function listen(session: CDPSession) {
  const asked = new Map<string, number>();
  const answered = new Map<string, {at: number; bytes: number}>();
  const headers = new Map<string, number>();
  const kinds = new Map<string, string>();
  let painted = NaN;
  session.on("Network.requestWillBeSent", ({requestId, timestamp}) => void asked.set(requestId, timestamp));
  session.on("Network.responseReceived", ({requestId, response, type}) => {
    kinds.set(requestId, type);
    // the icon is asked for again when the address changes, and comes from the cache
    if (response.fromDiskCache) asked.delete(requestId);
    headers.set(requestId, response.encodedDataLength);
  });
  session.on("Network.loadingFinished", ({requestId, timestamp, encodedDataLength}) => {
    if (!asked.has(requestId)) return;
    answered.set(requestId, {at: timestamp, bytes: encodedDataLength - (headers.get(requestId) ?? 0)});
  });
  session.on("Page.lifecycleEvent", ({name, timestamp}) => {
    if (name === "firstContentfulPaint") painted = timestamp;
  });
  await session.send("Network.enable");
  await session.send("Page.enable");
  await session.send("Page.setLifecycleEventsEnabled", {enabled: true});
  return {
    start: () => Math.min(...asked.values()),
    firstPaint: () => painted,
    /** what had come in by then, whole, of some kinds or of all */
    until: (time: number, some?: string[]): Weight => {
      const before = [...answered]
        .filter(([id, {at}]) => at <= time && (some?.includes(kinds.get(id) ?? "") ?? true))
        .map(([, answer]) => answer);
      return {bytes: before.reduce((sum, {bytes}) => sum + bytes, 0), requests: before.length};
    }
  };
}
