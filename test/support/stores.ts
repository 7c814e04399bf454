import {existsSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {nullStore} from "./nullStore.js";
import {demoColumns} from "../../loaders/demo/demoColumns.js";
import type {DemoOptions} from "../../loaders/demo/options.js";
import {writeDemoStore} from "../../loaders/demo/writeDemoStore.js";
import type {StoreConfig} from "../../loaders/config.js";
import {randomOf} from "./randomOf.js";

/** A line of a store: customer, day since the first, amount in cents; a negative amount takes back an equal one. */
type Line = [customer: string, day: number, cents: number];

const firstDay = Date.UTC(2024, 9, 1);
const days = 730;
const pounds = {currency: "GBP", locale: "en-GB", timezone: "Europe/London"};

/** Stores that a definition, a rule or a sentence must be right on; each writes its order lines into `folder`. */
export const stores: Record<string, (folder: string) => Promise<StoreConfig>> = {
  demo: async () => ({store: {name: "Demo store", ...pounds}, source: {kind: "demo", customers: 2000}}),
  // whether anybody orders again is a coin toss: no model can be better than chance
  null: (folder) => simulated(folder, "Null store", {...nullStore(), customers: 900}),
  "one-order": (folder) =>
    written(
      folder,
      "One order each",
      numbered(400).map((i) => [`c${i}`, Math.floor((i * days) / 400), 1000 + ((i * 37) % 90) * 100])
    ),
  // regulars who order every week, and others who stopped long ago
  "two-groups": (folder) => {
    const random = randomOf(7).uniform;
    const regulars = numbered(150).flatMap((i) =>
      numbered(60).map((week): Line => [`r${i}`, days - 1 - week * 7 - (i % 6), 2000 + Math.floor(random() * 3000)])
    );
    const gone = numbered(250).flatMap((i) =>
      numbered(2).map((k): Line => [`g${i}`, 10 + (i % 60) + k * 30, 1000 + Math.floor(random() * 1000)])
    );
    return written(folder, "Two groups", [...regulars, ...gone]);
  },
  // everybody came in the same quarter, as CDNOW's customers did
  "one-cohort": (folder) => {
    const random = randomOf(11).uniform;
    const lines = numbered(800).flatMap((i) => {
      const first = Math.floor(random() * 84);
      const rate = 1 / (20 + 160 * random());
      const last = random() < 0.6 ? first + 200 * random() : days;
      const own: Line[] = [[`c${i}`, first, 1000 + Math.floor(random() * 4000)]];
      for (let day = first - Math.log(1 - random()) / rate; day < last; day -= Math.log(1 - random()) / rate) {
        own.push([`c${i}`, Math.floor(day), 1000 + Math.floor(random() * 4000)]);
      }
      return own.filter(([, day]) => day < 540);
    });
    return written(folder, "One cohort", lines);
  },
  // four fifths of the revenue are one customer's, who ordered every week and has been silent for nine
  giant: (folder) => {
    const random = randomOf(13).uniform;
    const small = numbered(500).flatMap((i) =>
      numbered(1 + Math.floor(random() * 6)).map((): Line => [`c${i}`, Math.floor(random() * days), 2000])
    );
    const weeks = numbered(95).map((week): Line => ["giant", week * 7, 150_000]);
    return written(folder, "One giant", [...small, ...weeks]);
  },
  // a tenth of the orders came back, the largest within the hour
  returns: (folder) => {
    const random = randomOf(17).uniform;
    const lines = numbered(600).flatMap((i) =>
      numbered(1 + Math.floor(random() * 8)).flatMap((k): Line[] => {
        const day = Math.floor(random() * (days - 30));
        const cents = i < 3 && k === 0 ? 5_000_000 + i : 1000 + Math.floor(random() * 5000);
        const back = cents > 4_000_000 || random() < 0.1;
        return back
          ? [
              [`c${i}`, day, cents],
              [`c${i}`, day + (cents > 4_000_000 ? 0 : 10), -cents]
            ]
          : [[`c${i}`, day, cents]];
      })
    );
    return written(folder, "Returns", lines);
  }
};

const onlineRetail = resolve("../shared/data/online-retail.csv.gz");
if (existsSync(onlineRetail)) {
  stores["online-retail"] = async () => ({
    store: {name: "Online Retail", ...pounds},
    source: {kind: "file", path: onlineRetail, preset: "online-retail"}
  });
}

async function simulated(folder: string, name: string, options: Partial<DemoOptions>): Promise<StoreConfig> {
  const path = join(folder, "orders.csv");
  const {parameters} = await writeDemoStore(path, options);
  return {
    store: {name, ...pounds},
    asOf: parameters.lastDay,
    source: {
      kind: "file",
      path,
      columns: demoColumns
    }
  };
}

async function written(folder: string, name: string, lines: readonly Line[]): Promise<StoreConfig> {
  const path = join(folder, "orders.csv");
  const rows = lines
    .toSorted((a, b) => a[1] - b[1])
    .map(([customer, day, cents], i) => {
      const at = new Date(firstDay + day * 86_400_000 + (i % 540) * 60_000)
        .toISOString()
        .slice(0, 19)
        .replace("T", " ");
      const [quantity, price] = cents < 0 ? [-1, -cents] : [1, cents];
      return `${customer}-${day},${at},${customer},${quantity},${(price / 100).toFixed(2)},p${price}`;
    });
  writeFileSync(path, `order,date,customer,quantity,price,product\n${rows.join("\n")}\n`);
  return {
    store: {name, ...pounds},
    source: {
      kind: "file",
      path,
      columns: {
        customerId: "customer",
        orderId: "order",
        orderedAt: "date",
        quantity: "quantity",
        unitPrice: "price",
        product: "product"
      }
    }
  };
}

function numbered(count: number): number[] {
  return Array.from({length: count}, (_, i) => i);
}
