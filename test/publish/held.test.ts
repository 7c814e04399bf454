import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import type {BuildHistory} from "../../loaders/contract/history.js";
import type {Watch} from "../../loaders/contract/watch.js";
import {writeDemoStore} from "../../loaders/demo/writeDemoStore.js";
import {demoColumns} from "../../loaders/demo/demoColumns.js";
import {hashes, leftovers, openStoreFolder, run, withoutBuildTime} from "./storeFolder.js";

const shop = openStoreFolder();
afterAll(shop.remove);

const env = {STORE_CONFIG: "store.json", CUSTOMER_KEY_SECRET: "the secret of this one suite, 7f3a"};
const member = <T>(folder: string, name: string) =>
  JSON.parse(readFileSync(join(shop.folder, folder, "snapshot", name), "utf8")) as T;

it(
  "npm run build holds a site that lost half of its customers, and npm run promote publishes it, for that day",
  {timeout: 900_000},
  async () => {
    const path = join(shop.folder, "orders.csv");
    await writeDemoStore(path, {customers: 300});
    const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
    const customer = header.split(",").indexOf(demoColumns.customerId);
    const config = {
      store: {name: "Small store", currency: "GBP"},
      site: {url: "https://shop.example/insights/"},
      source: {kind: "file", path: "orders.csv", columns: demoColumns}
    };
    writeFileSync(join(shop.folder, "store.json"), JSON.stringify(config));
    expect((await run(shop, {env})).code).toBe(0);
    const good = hashes(shop.dist);
    expect(member<Watch>("dist", "watch.json").missing).toBe("first");

    // the last line stays: the as-of day is the same
    const half = lines.filter(
      (line, i) => i === lines.length - 1 || (line.split(",")[customer].at(-1) ?? "").charCodeAt(0) % 2 > 0
    );
    writeFileSync(path, `${[header, ...half].join("\n")}\n`);
    const stopped = await run(shop, {env});
    expect(stopped.code).toBe(2);
    expect(stopped.said.at(-1)).toMatch(
      /^error: held: .*lines-lost: order lines up to \d{4}-\d\d-\d\d: .*npm run build -- --accept=.*lines-lost/
    );
    expect(hashes(shop.dist)).toEqual(good);
    expect(existsSync(join(shop.folder, "reports", "watch.json"))).toBe(true);
    expect(leftovers(shop)).toEqual(["dist.held"]);

    const promoted = await run(shop, {env}, "promote");
    expect(promoted).toMatchObject({
      code: 0,
      built: expect.stringMatching(/^published dist\.held as dist: as of /) as string
    });
    expect(leftovers(shop)).toEqual([]);
    expect(member<BuildHistory>("dist", "history.json").newest.accepted).toContain("lines-lost");

    // of the same input after what was accepted: the same bytes twice
    const again = await run(shop, {env});
    expect(again.code).toBe(0);
    const once = hashes(shop.dist);
    expect((await run(shop, {env})).code).toBe(0);
    expect(withoutBuildTime(hashes(shop.dist))).toEqual(withoutBuildTime(once));
    expect((await run(shop, {env}, "promote")).said).toEqual(["error: missing dist.held: no build is held"]);
  }
);
