import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {StoreConfig} from "../../loaders/config.js";
import type {Analysis} from "../../loaders/pipeline.js";
import {runOn, temporaryFolder} from "../store.js";

const fixture = (name: string) => readFileSync(`test/fixtures/exports/${name}`, "utf8");
const plain = {columns: undefined};

/** Runs the pipeline on a fixture as a shop would that says nothing of its columns. */
async function readExport(name: string, store: Partial<StoreConfig["store"]> = {}, text = fixture(name)) {
  const {analysis} = await runOn({[name]: text}, plain, {
    store: {name: "Test store", currency: "EUR", timezone: "Europe/Berlin", ...store}
  });
  return {analysis, reasons: reasonsOf(analysis), spend: spendOf(analysis), orders: analysis.history.orders.count};
}

function spendOf({history: {customers}}: Analysis) {
  return Object.fromEntries(customers.id.map((id, i) => [id, Math.round(customers.monetary[i] * 100) / 100]));
}

/** Lines left out, by what they are told as. */
function reasonsOf({quality}: Analysis) {
  return Object.fromEntries(
    quality.reasons.filter(({rows}) => rows > 0).map(({reason, name, rows}) => [name ?? reason, rows])
  );
}

/**
 * Ann: 100.00 less 10.00, and 13.50 under another spelling: 103.50. Ben: a voided order of two lines, a gift card, and 75.00 of
 * which 15.00 were paid back: 60.00. Cora paid in dollars, Dan got all back (with the shipping), and an order has nobody.
 */
describe("a Shopify export", () => {
  it("comes out to the cent", async () => {
    const {spend, reasons, orders, analysis} = await readExport("shopify.csv");
    expect(spend).toEqual({"ann@shop.example": 103.5, "ben@shop.example": 60});
    expect(reasons).toEqual({"no-customer": 1, cancelled: 2, returned: 1, "other-currency": 2, "gift card": 1});
    expect(analysis.quality).toMatchObject({rowsRead: 12, rowsKept: 5, rowsRejected: 7});
    expect(orders).toBe(3);
    const {country, countries} = analysis.history.customers;
    expect(Array.from(country, (code) => countries[code])).toEqual(["DE", "AT"]);
  });
});

describe("Shopify's discount of an order", () => {
  const header =
    "Name,Email,Financial Status,Currency,Subtotal,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem discount,Refunded Amount";
  // 2 x 50.00, of which 10.00 are off by the line itself, and 25.00
  const run = async (subtotal: string, discount: string) => {
    const rows = [
      `#1,ann@shop.example,paid,EUR,${subtotal},${discount},2026-04-05 10:00:00 +0200,2,Tee,50.00,10.00,0.00`,
      "#1,ann@shop.example,,,,,2026-04-05 10:00:00 +0200,1,Mug,25.00,0.00,",
      "#2,ben@shop.example,paid,EUR,5.00,0.00,2026-04-06 10:00:00 +0200,1,Pin,5.00,0.00,0.00"
    ];
    const {spend} = await readExport("orders.csv", {}, [header, ...rows].join("\n"));
    return spend["ann@shop.example"];
  };

  it.each([
    ["holds the line's own", "115.00", "10.00", 115],
    ["holds the line's own and more", "112.00", "13.00", 112],
    ["is beside the line's own", "112.00", "3.00", 112],
    ["is unknown, and beside it", "", "3.00", 112]
  ])("%s, as the subtotal tells", async (_, subtotal, discount, amount) => {
    expect(await run(subtotal, discount)).toBe(amount);
  });
});

/** Ann: 45.00 and 45.00 after a coupon, the second row blank but for the item. Ben: a cancelled order, and 25.00 less 5.00. Cora: 75.00. */
describe("an export of WooCommerce's plugin", () => {
  it("fills down what stands on an order's first row, and takes off coupons and refunds", async () => {
    const {spend, reasons, analysis} = await readExport("woocommerce.csv");
    expect(spend).toEqual({"ann@shop.example": 90, "ben@shop.example": 20, "cora@shop.example": 75});
    expect(reasons).toEqual({cancelled: 2});
    expect(analysis.history.orders.count).toBe(3);
  });
});

/** Ann: 15.00 and 1,024.00 less the half of it that came back a week later; Ben: 18.00 twice and a gift card; one sale to nobody. */
describe("Square's items", () => {
  it("join day and time, read dollars with their signs, and take back refunds on their day", async () => {
    const {spend, reasons, analysis} = await readExport("square.csv", {currency: "USD", timezone: "America/New_York"});
    expect(spend).toEqual({CUST1: 527, CUST2: 36});
    expect(reasons).toEqual({"no-customer": 1, "quantity-not-positive": 1, "gift card": 1});
    expect(analysis.history.orders.count).toBe(3);
  });
});

/** Customer 1: 15.00 on the first of June in Berlin, and 40.00 less 10.00. Customer 2: a failed one, a test, and 22.00. */
describe("Stripe's payments", () => {
  it("are of UTC, and leave out what failed, was a test or is of another currency", async () => {
    const {spend, reasons, analysis} = await readExport("stripe.csv");
    expect(spend).toEqual({cus_1: 45, cus_2: 22});
    expect(reasons).toEqual({"no-customer": 1, cancelled: 1, returned: 1, "other-currency": 1, "test payment": 1});
    expect(new Date(analysis.history.firstDay * 86_400_000).toISOString().slice(0, 10)).toBe("2026-06-01");
  });
});

/** coolbuyer42: 10.00 and 6.00 less 1.20; birdwatcher: 18.00; a guest is nobody. */
describe("Etsy's items", () => {
  it("have the month first, two digits of a year, and a discount of the line", async () => {
    const {spend, reasons, orders} = await readExport("etsy.csv", {currency: "USD"});
    expect(spend).toEqual({coolbuyer42: 14.8, birdwatcher: 18});
    expect(reasons).toEqual({"no-customer": 1});
    expect(orders).toBe(2);
  });
});

/** 13085: 83.40 and 40.50 less two of the first at 6.95: 110.00. 13086: 12.50. */
describe("the second edition of Online Retail", () => {
  it("is known by its other names", async () => {
    const {spend, reasons} = await readExport("online-retail-ii.csv", {currency: "GBP"});
    expect(spend).toEqual({13085: 110, 13086: 12.5});
    expect(reasons).toEqual({"no-customer": 1, cancelled: 1});
  });
});

describe("a sheet like Superstore", () => {
  it("has the line's total, and the month first", async () => {
    const {spend, orders} = await readExport("superstore.csv", {currency: "USD"});
    expect(spend).toEqual({"CG-1": 993.9, "DV-2": 14.62});
    expect(orders).toBe(2);
  });
});

/**
 * Customer 9: two at 19.98 of which one came back, and 50.00: 59.99, on the 16th in Berlin. Customer 8: a voided order, a test and
 * 13.50, whose article stands before its order. An order of nobody.
 */
describe("Shopify's bulk query", () => {
  it("finds the order of each article wherever it stands", async () => {
    const {spend, reasons, analysis} = await readExport("shopify-bulk.jsonl");
    expect(spend).toEqual({"gid://shopify/customer/9": 59.99, "gid://shopify/customer/8": 13.5});
    expect(reasons).toEqual({"no-customer": 1, cancelled: 1, "test order": 1});
    expect(new Date(analysis.history.firstDay * 86_400_000).toISOString().slice(0, 10)).toBe("2024-01-16");
  });

  it("ends in one line where an object is cut", async () => {
    const text = fixture("shopify-bulk.jsonl");
    await expect(readExport("cut.jsonl", {}, text.slice(0, -40))).rejects.toThrow(/^invalid JSON: [^\n]*$/);
  });
});

/** Ann: 30.00 and 50.00 less 16.00 back, and as a guest 20.00: 84.00. Ben: a cancelled order and 30.00. */
describe("WooCommerce's REST API", () => {
  it("has guests by their addresses, the time of Greenwich, and refunds of the order", async () => {
    const {spend, reasons, orders, analysis} = await readExport("woocommerce.json");
    expect(spend).toEqual({"ann@shop.example": 84, "ben@shop.example": 30});
    expect(reasons).toEqual({cancelled: 1});
    expect(orders).toBe(3);
    expect(new Date(analysis.history.firstDay * 86_400_000).toISOString().slice(0, 10)).toBe("2026-04-01");
  });
});

/** combo-buyer: 3,000.00 and three bulbs at 101.50 (its first row tells the total again): 3,304.50. one-buyer: 203.00. */
describe("eBay's orders", () => {
  it("leave out what tells a total again, and the file's last lines", async () => {
    const {spend, reasons, orders} = await readExport("ebay.csv", {currency: "AUD", timezone: "Australia/Sydney"});
    expect(spend).toEqual({"combo-buyer": 3304.5, "one-buyer": 203});
    expect(reasons).toEqual({"no-customer": 3, "total of an order": 1});
    expect(orders).toBe(2);
  });
});

/**
 * Ann, by two customer_ids: 58.90 twice and 20.10: 137.90. Ben: 199.00, and a cancelled order. An order of a customer that the file
 * of customers lacks, and an item of an order that the file of orders lacks.
 */
describe("Olist's tables", () => {
  const files = Object.fromEntries(
    ["items.csv", "orders.csv", "customers.csv"].map((name) => [name, fixture(`olist/${name}`)])
  );

  it("are joined, and tell how many lines find no row", async () => {
    const notices: string[] = [];
    const {analysis} = await runOn(files, plain, {store: {name: "Olist", currency: "BRL"}}, (line) =>
      notices.push(line)
    );
    expect(spendOf(analysis)).toEqual({ann: 137.9, ben: 199});
    expect(reasonsOf(analysis)).toEqual({"no-customer": 2, cancelled: 1});
    expect(analysis.quality).toMatchObject({rowsRead: 7, rowsKept: 4});
    expect(analysis.history.orders.count).toBe(3);
    expect(notices.join("\n")).toContain('items.csv finds no row in the table "orders"');
    expect(notices.join("\n")).toContain('items.csv finds no row in the table "customers"');
    expect(analysis.quality.notices.map(({id}) => id)).toContain("orphans");
  });

  it("end the build where a table's rows would count a line twice", async () => {
    const twice = `${files["customers.csv"]}"k1","cora","01409","sao paulo","SP"\n`;
    await expect(runOn({...files, "customers.csv": twice}, plain)).rejects.toThrow(
      'invalid join: table "customers" has 1 value of "customer_id" in several rows'
    );
  });

  it("are asked for where one is missing", async () => {
    const two = {"items.csv": files["items.csv"], "orders.csv": files["orders.csv"]};
    await expect(runOn(two, {columns: undefined, preset: "olist"})).rejects.toThrow('needs its table "customers"');
  });
});

describe("source.tables and source.join", () => {
  const lines = "order,article,price\n1,x,10\n1,y,5\n2,x,10\n";
  const files = {"lines.csv": lines, "orders.csv": "no;buyer;day\n1;a;2025-01-01\n2;b;2025-01-02\n"};

  it("join a shop's own tables, whose columns go by the table's name", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "lines.csv"), files["lines.csv"]);
    writeFileSync(join(folder, "orders.csv"), files["orders.csv"]);
    const {analysis} = await runOn(
      {},
      {
        path: join(folder, "lines.csv"),
        tables: {orders: join(folder, "orders.csv")},
        join: [{table: "orders", on: "order", key: "no"}],
        columns: {
          customerId: "orders.buyer",
          orderId: "order",
          orderedAt: "orders.day",
          amount: "price",
          product: "article"
        }
      }
    );
    expect(spendOf(analysis)).toEqual({a: 15, b: 10});
    expect(analysis.quality.notices).toEqual([]);
  });
});

describe("a shop's own columns of the whole order", () => {
  it.each([
    ["its first line", "5,4", ","],
    ["every line", "5,4", "5,4"]
  ])("are spread over its lines where they stand on %s", async (_, first, later) => {
    const text = `customer,order,date,quantity,price,off,back\na,1,2025-01-01,1,30,${first}\na,1,2025-01-01,2,10,${later}\nb,2,2025-01-03,1,7,0,0\n`;
    const own = {customerId: "customer", orderId: "order", orderedAt: "date", quantity: "quantity", unitPrice: "price"};
    const {analysis} = await runOn({"a.csv": text}, {columns: {...own, orderDiscount: "off", orderRefund: "back"}});
    // 30 and 20 less 3 and 2, of which 2.40 and 1.60 were paid back
    expect([...analysis.history.customers.monetary]).toEqual([41, 7]);
    expect(analysis.history.ledger.orders.revenue[0]).toBe(45);
  });
});

describe("a header below blank lines", () => {
  it("is found, and lines keep the numbers that an editor shows", async () => {
    const {spend, analysis} = await readExport("etsy.csv", {currency: "USD"}, `\n \n${fixture("etsy.csv")}`);
    expect(spend).toEqual({coolbuyer42: 14.8, birdwatcher: 18});
    expect(analysis.quality.reasons[0].example).toMatchObject({line: 7});
  });
});

describe("an export that cannot serve", () => {
  it.each([
    ["amazon-order-id\tpurchase-date\tquantity\titem-price", "names no buyer"],
    [
      'Date,"Order #","N. Revenue (formatted)",Status,Customer,"Customer type","Items sold","Net Sales"',
      "no customer's id"
    ],
    ["order_id,customer_id,order_status,order_purchase_timestamp", "name orders, items and customers together"],
    ['ID,"Purchase Point","Purchase Date","Grand Total (Base)","Customer Email"', "orders without their lines"]
  ])("says why, and what to export in its place: %s", async (header, sentence) => {
    await expect(readExport("orders.txt", {}, `${header}\n1\t2\t3\t4\n`)).rejects.toThrow(sentence);
  });

  it("asks for columns where none is known", async () => {
    await expect(readExport("orders.csv", {}, "a,b,c\n1,2,3\n")).rejects.toThrow("unknown export: ");
  });
});

describe("customers called by their addresses", () => {
  it("are nobody's to see, not even on an identified site", async () => {
    await expect(
      runOn({"shopify.csv": fixture("shopify.csv")}, plain, {privacy: {customers: "identified"}})
    ).rejects.toThrow("called by their e-mail addresses");
  });
});
