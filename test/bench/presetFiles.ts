import {once} from "node:events";
import {createWriteStream, readFileSync} from "node:fs";
import {randomOf} from "../support/randomOf.js";

interface Order {
  number: number;
  customer: number;
  /** ISO */
  day: string;
  lines: {quantity: number; price: number; item: string}[];
  /** in the store's currency, of the whole order */
  discount: number;
  refund: number;
}

type Row = Record<string, string | number>;

/** How an export writes an order: its fixture has the header, a row what is said of a line. */
interface Dialect {
  file: string;
  rows(order: Order): Row[];
}

const day = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;

/** The exports of one CSV file that the bench writes; each with the columns that real ones fill. */
export const dialects: Record<string, Dialect> = {
  shopify: {
    file: "shopify.csv",
    rows: ({number, customer, day: on, lines, discount, refund}) =>
      lines.map(({quantity, price, item}, k) => ({
        Name: `#${number}`,
        Email: `buyer.${customer}@shop.example`,
        "Created at": `${on} 10:00:00 +0100`,
        "Lineitem quantity": quantity,
        "Lineitem name": item,
        "Lineitem price": price.toFixed(2),
        "Lineitem discount": "0.00",
        ...(k === 0 && {
          "Financial Status": "paid",
          Currency: "GBP",
          Subtotal: (totalOf(lines) - discount).toFixed(2),
          "Discount Amount": discount.toFixed(2),
          "Refunded Amount": refund.toFixed(2),
          "Shipping Country": "GB",
          "Billing Country": "GB"
        })
      }))
  },
  woocommerce: {
    file: "woocommerce.csv",
    rows: ({number, customer, day: on, lines, discount, refund}) =>
      lines.map(({quantity, price, item}, k) => ({
        "Order Number": number,
        "Order Status": "Completed",
        "Order Date": `${on} 10:00`,
        "Country Code (Billing)": "GB",
        "Email (Billing)": `buyer.${customer}@shop.example`,
        "Item #": k + 1,
        Name: item,
        Quantity: quantity,
        "Item Cost": price.toFixed(2),
        "Order Line Total": (quantity * price).toFixed(2),
        "Cart Discount Amount": discount.toFixed(2),
        "Order Refund Amount": refund.toFixed(2),
        "Order Total Amount": (totalOf(lines) - discount).toFixed(2)
      }))
  },
  etsy: {
    file: "etsy.csv",
    rows: ({number, customer, day: on, lines}) =>
      lines.map(({quantity, price, item}) => ({
        "Sale Date": day(on).replace(/\/20(\d\d)$/, "/$1"),
        "Item Name": item,
        Buyer: `buyer${customer}`,
        Quantity: quantity,
        Price: price.toFixed(2),
        "Item Total": (quantity * price).toFixed(2),
        Currency: "GBP",
        "Ship Country": "United Kingdom",
        "Order ID": number
      }))
  },
  square: {
    file: "square.csv",
    rows: ({number, customer, day: on, lines}) =>
      lines.map(({quantity, price, item}) => ({
        Date: on,
        Time: "10:02:11",
        "Time Zone": "London",
        Item: item,
        Qty: quantity,
        "Gross Sales": `£${(quantity * price).toFixed(2)}`,
        Discounts: "£0.00",
        "Net Sales": `£${(quantity * price).toFixed(2)}`,
        "Transaction ID": `SQ${number}`,
        "Event Type": "Payment",
        "Customer ID": `CUST${customer}`
      }))
  },
  stripe: {
    file: "stripe.csv",
    rows: ({number, customer, day: on, lines, refund}) => [
      {
        id: `ch_${number}`,
        "Created date (UTC)": `${on} 22:38:34`,
        Amount: totalOf(lines).toFixed(2),
        "Amount Refunded": refund.toFixed(2),
        Currency: "gbp",
        Captured: "true",
        Mode: "Live",
        Status: "Paid",
        "Customer ID": `cus_${customer}`,
        "Customer Email": `buyer.${customer}@shop.example`
      }
    ]
  },
  superstore: {
    file: "superstore.csv",
    rows: ({number, customer, day: on, lines}) =>
      lines.map(({quantity, price, item}) => ({
        "Order ID": `CA-${number}`,
        "Order Date": day(on),
        "Customer ID": `CG-${customer}`,
        Country: "United Kingdom",
        "Product Name": item,
        Sales: (quantity * price).toFixed(2),
        Quantity: quantity
      }))
  },
  "online-retail": {
    file: "online-retail-ii.csv",
    rows: ({number, customer, day: on, lines}) =>
      lines.map(({quantity, price, item}) => ({
        Invoice: number,
        StockCode: 85048,
        Description: item,
        Quantity: quantity,
        InvoiceDate: `${on} 07:45:00`,
        Price: price.toFixed(2),
        "Customer ID": `${10_000 + customer}.0`,
        Country: "United Kingdom"
      }))
  }
};

/** The same orders, as a table of order lines that the config names the columns of. */
export const plain: Dialect["rows"] = ({number, customer, day: on, lines}) =>
  lines.map(({quantity, price, item}) => ({
    order_id: number,
    customer_id: `buyer.${customer}@shop.example`,
    ordered_at: `${on} 10:00:00`,
    quantity,
    unit_price: price.toFixed(2),
    country: "GB",
    product: item
  }));

/** Writes orders of one to four lines until there are `count` rows; a header of `fixture`, else the rows' own names. */
export async function writeOrders(
  path: string,
  {count, rows, fixture}: {count: number; rows: Dialect["rows"]; fixture?: string}
): Promise<void> {
  const names = fixture
    ?.replace(/\r?\n[^]*/, "")
    .replaceAll('"', "")
    .split(",");
  const {uniform} = randomOf(14);
  const stream = createWriteStream(path);
  let [written, number] = [0, 0];
  while (written < count) {
    const parts: string[] = [];
    if (number === 0) parts.push((names ?? Object.keys(rows(orderOf(0, uniform))[0])).join(","));
    for (let i = 0; i < 1000 && written < count; ++i) {
      for (const row of rows(orderOf(++number, uniform))) {
        parts.push(names ? names.map((name) => row[name] ?? "").join(",") : Object.values(row).join(","));
        ++written;
      }
    }
    if (!stream.write(`${parts.join("\n")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
}

export function fixtureOf({file}: Dialect): string {
  return readFileSync(new URL(`../fixtures/exports/${file}`, import.meta.url), "utf8");
}

function orderOf(number: number, uniform: () => number): Order {
  const lines = Array.from({length: 1 + Math.floor(uniform() * 4)}, () => ({
    quantity: 1 + Math.floor(uniform() * 5),
    price: (1 + Math.floor(uniform() * 9999)) / 100,
    item: `Item ${Math.floor(uniform() * 2000)}`
  }));
  const total = totalOf(lines);
  const on = new Date(Date.UTC(2024, 0, 1) + Math.floor(uniform() * 1000) * 86_400_000).toISOString().slice(0, 10);
  const discount = uniform() < 0.2 ? Math.floor(total * 10) / 100 : 0;
  const refund = uniform() < 0.05 ? Math.floor(total * 25) / 100 : 0;
  return {number, customer: Math.floor(uniform() * 100_000), day: on, lines, discount, refund};
}

function totalOf(lines: Order["lines"]): number {
  return lines.reduce((sum, {quantity, price}) => sum + quantity * price, 0);
}
