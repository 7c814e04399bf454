// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {customerCard} from "../../src/cards/customerCard.js";
import {customerMore} from "../../src/cards/customerMore.js";
import {customerReasons} from "../../src/cards/customerReasons.js";
import {customerView} from "../../src/cards/customerView.js";
import {orderStrip} from "../../src/cards/orderStrip.js";
import {orderShard} from "../../src/data/orderShard.js";
import type {Customer} from "../../src/data/customerAt.js";
import type {Columns} from "../../src/data/decode.js";
import {pageAddress} from "../../src/filters/pageAddress.js";
import {nextOrderText} from "../../src/words/customer/nextOrderText.js";
import {rhythmText} from "../../src/words/customer/rhythmText.js";
import {riskReasons} from "../../src/words/customer/riskReasons.js";
import {format, plain, summary, young} from "../support/sample.js";

const customer: Customer = {
  key: "k1",
  persona: "Big Spenders",
  personaCode: 0,
  country: "France",
  vip: true,
  action: "Urgent VIP call",
  rule: 0,
  silence: 84,
  tenure: 500,
  usualGap: 28,
  orders: 12,
  spent: 3300,
  spentYear: 1800,
  risk: 0.57,
  riskBand: 5,
  atRisk: 760,
  value: null,
  nextOrder: {low: 7, middle: 28, high: 84, known: true},
  nextPersona: "At Risk",
  personaMargin: 0.1,
  odds: [
    {feature: "overdue", part: 1},
    {feature: "frequency", part: -0.5},
    {feature: "tenure", part: 0.25},
    {feature: "returns", part: 0.25}
  ]
};

const score = {
  base: -0.5,
  features: [
    {feature: "overdue", estimate: 0.8},
    {feature: "frequency", estimate: -0.6},
    {feature: "tenure", estimate: -0.3},
    {feature: "returns", estimate: 0.1}
  ]
};

const facts = {
  summary,
  rules: [{action: "Urgent VIP call", when: {vip: true, riskAbove: 0.5}}],
  storeGap: 40,
  riskBands: [10, 10, 10, 10, 10, 20, 10, 10, 5, 5],
  horizonDays: 90,
  format
};

describe("customerCard(customer, facts)", () => {
  const text = (of: Customer, own: Partial<typeof facts> = {}) =>
    plain(customerCard(of, {...facts, ...own}).textContent);

  it("says what is due and by which rule, the silence against the rhythm, the risk's place and the day of the next order", () => {
    const said = text(customer);
    expect(said).toContain("Urgent VIP call – because: VIP, churn risk above 50%.");
    expect(said).toContain("12 weeks Usually orders every 4 weeks; silent for 3 times as long.");
    expect(said).toContain("57% 50 of 100 customers have a risk of 50% or more.");
    expect(said).toContain("6 Jan 2012 Half of such customers order between 16 Dec 2011 and 2 Mar 2012.");
    expect(said).toContain("On the border to At Risk.");
  });

  it("says the segment's plan where no rule applies, and leaves out what is not told", () => {
    const nobody = {low: null, middle: null, high: null, known: false};
    const said = text({...customer, rule: -1, risk: null, atRisk: null, odds: [], nextOrder: nobody}, {summary: young});
    expect(said).toContain("No action due – no rule applies; the segment’s plan: Premium upsell.");
    expect(said).not.toMatch(/risk of|Revenue at risk|Next order|null|NaN|undefined/);
  });
});

describe("riskReasons(customer, score, format)", () => {
  it("tells the three largest parts in words, each with the risk without it, the direction by the coefficient's sign", () => {
    expect(riskReasons(customer, score, format).map(({what, size}) => `${what}: ${size}`)).toEqual([
      "Usually orders every 4 weeks, silent for 12 weeks: takes the risk from about 33% up to 57%",
      "12 orders so far, more than the average customer: brings the risk from about 69% down to 57%",
      "First ordered about 16 months ago, more recently than the average customer: takes the risk from about 51% up to 57%"
    ]);
  });

  it("says nothing where a model says nothing of anybody, and of parts that change nothing", () => {
    expect(riskReasons({...customer, risk: null}, score, format)).toEqual([]);
    expect(customerReasons({...customer, risk: null}, score, format)).toBeNull();
    const average = {...customer, odds: [{feature: "overdue", part: 0}]};
    expect(riskReasons(average, score, format)).toEqual([]);
    expect(plain(customerReasons(average, score, format)?.textContent)).toContain("Nothing stands out");
  });
});

describe("rhythmText(customer, format, {storeGap})", () => {
  it("takes the store's rhythm where the customer's own is not known, and says so", () => {
    expect(rhythmText({silence: 20, usualGap: null, orders: 1}, format, {storeGap: 40})).toBe(
      "One order so far; customers here usually reorder within 6 weeks, and this is 50% of that."
    );
    expect(rhythmText({silence: 20, usualGap: null, orders: 2}, format, {storeGap: null})).toBe(
      "No usual gap between orders is known."
    );
  });
});

describe("nextOrderText(customer, asOf, format)", () => {
  it("says of whom none is expected how likely one is, and of an open end that it is open", () => {
    const of = (low: number | null, middle: number | null) =>
      nextOrderText({nextOrder: {low, middle, high: null, known: true}}, "2011-12-09", format);
    expect(of(null, null)?.within).toBe("The chance of another order is less than 25%.");
    expect(of(70, null)?.within).toBe("The chance of another order is between 25% and 50%.");
    expect(of(7, 14)?.within).toBe(
      "Of such customers a quarter order by 16 Dec 2011, half by then, the others later or never."
    );
  });
});

describe("orderStrip(orders, {asOf, weeks, format})", () => {
  const marks = (element: HTMLElement | null) =>
    [...(element?.querySelectorAll(".silence") ?? [])].map((mark) => ["x", "width", "height"].map((name) => Number(mark.getAttribute(name)))); // prettier-ignore

  it("draws a mark a week on a line of time, all as high, and says when in words and in a list", () => {
    const orders = [3, 17, 94].map((ago) => ({ago, amount: null}));
    const strip = orderStrip(orders, {asOf: "2011-12-09", weeks: true, format});
    const text = plain(strip?.textContent);
    expect(text).toContain("3 weeks with an order: the first that of 6 Sep 2011, the last that of 6 Dec 2011.");
    expect([...strip!.querySelectorAll("li")].map((item) => plain(item.textContent))[1]).toBe("around 22 Nov 2011");
    const [last, , first] = marks(strip);
    expect(last[0]).toBeGreaterThan(first[0]);
    expect(new Set(marks(strip).map(([, , height]) => height)).size).toBe(1);
    for (const [x, width] of marks(strip)) expect(x >= 0 && x + width <= 100).toBe(true);
  });

  it("draws days as high as what was kept of them, with the amounts", () => {
    const orders = [
      {ago: 0, amount: 50},
      {ago: 30, amount: 200}
    ];
    const strip = orderStrip(orders, {asOf: "2011-12-09", weeks: false, format});
    expect(plain(strip?.textContent)).toContain("2 days with an order: the first 9 Nov 2011, the last 9 Dec 2011.");
    expect(plain(strip?.textContent)).toMatch(/9 Nov 2011: £200/);
    expect(marks(strip)[1][2]).toBe(4 * marks(strip)[0][2]);
  });

  it("is absent where nothing is told", () => {
    expect(orderStrip([], {asOf: "2011-12-09", weeks: true, format})).toBeNull();
  });
});

describe("customerMore(customer, options)", () => {
  const churn = async () => ({score: null}) as never;
  const more = (orders: typeof summary.orders) =>
    customerMore(customer, {summary: {...summary, orders}, format, churn});
  afterEach(() => vi.unstubAllGlobals());

  it("asks for no orders where the site tells of none, and for the customer's shard where it does", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      return new Response(JSON.stringify({schemaVersion: 2, unit: "weeks", customers: {k1: [3], k2: [9]}}));
    });
    expect((await more(null)).querySelector(".customer-orders")).toBeNull();
    expect(asked).toEqual([]);
    const told = await more({unit: "weeks", shards: 8});
    expect(asked).toEqual([`./snapshot/orders/${orderShard("k1", 8)}.json`]);
    expect(plain(told.textContent)).toContain("1 week with an order: that of 6 Dec 2011.");
  });

  it("says so where they cannot be read", async () => {
    vi.stubGlobal("fetch", async () => new Response("", {status: 404}));
    expect(plain((await more({unit: "weeks", shards: 1})).textContent)).toBe("The orders cannot be read just now.");
  });
});

describe("customerView()", () => {
  const customers = {length: 3, columns: {}, dictionaries: {}, texts: {key: (row: number) => `k${row}`}} as Columns;
  const address = pageAddress();
  const list = document.createElement("table");
  list.innerHTML = '<tbody><tr><th><a href="./customers.html?customer=k0">k0</a></th></tr></tbody>';
  const view = customerView();
  const parts = () => ({
    page: view.element.querySelector(".customer-page") as HTMLElement,
    place: plain(view.element.querySelector(".customer-place")?.textContent)
  });
  const press = (name: string) =>
    [...view.element.querySelectorAll("button")].find((button) => button.textContent === name)?.click();
  const update = () =>
    view.update(list, Uint32Array.of(2, 0), {
      customers: {
        ...customers,
        columns: new Proxy({}, {get: () => Int32Array.of(0, 0, 0)}),
        dictionaries: new Proxy({}, {get: () => []})
      } as Columns,
      address,
      format,
      card: (customer) => Object.assign(document.createElement("p"), {textContent: `card of ${customer.key}`}),
      more: async () => null
    });

  beforeEach(() => {
    document.body.append(view.element);
    Element.prototype.scrollIntoView = () => {};
    history.replaceState(null, "", "?persona=quiet");
    update();
  });
  afterEach(() => {
    address.forget();
    history.replaceState(null, "", location.pathname);
    update();
  });

  it("opens a row's customer in the list's place, as a step of its own in the address", () => {
    const before = history.length;
    view.element.querySelector("a")?.click();
    expect(location.search).toBe("?persona=quiet&customer=k0");
    expect(history.length).toBe(before + 1);
    expect(parts().page.hidden).toBe(false);
    expect(list.parentElement?.hidden).toBe(true);
    expect(parts().page.textContent).toContain("card of k0");
    expect(parts().place).toBe("2 of 2 in the list");
  });

  it("goes to the one before in the list's order, and back to the list", () => {
    history.replaceState(null, "", "?customer=k0");
    update();
    press("Previous");
    expect(parts().page.textContent).toContain("card of k2");
    expect(parts().place).toBe("1 of 2 in the list");
    press("← To the list");
    expect(parts().page.hidden).toBe(true);
  });

  it("says so where nobody has the key", () => {
    history.replaceState(null, "", "?customer=gone");
    update();
    expect(parts().page.textContent).toContain("No customer of this list has the key “gone”");
  });
});
