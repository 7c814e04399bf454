import {describe, expect, it} from "vitest";
import {maybeExample} from "../loaders/maybeExample.js";
import {runOn, smallColumns} from "./store.js";

const columns = {...smallColumns} as {customerId: string; orderedAt: string; quantity: string; unitPrice: string};
const shown = (value: string) => maybeExample("unreadable-date", columns, () => value)?.value;

describe("maybeExample(reason, columns, valueOf)", () => {
  it.each([
    "2024-13-13",
    "31/31/25",
    "0000-00-00 00:00:00",
    "12-Dez-2024 10:00",
    "2999-01-01T10:00:00Z",
    "1.2345",
    "€ 12,5",
    "-3",
    "n/a",
    "#VALUE!",
    ""
  ])("shows %j", (value) => expect(shown(value)).toBe(value));
  it.each([
    "+49 170 1234567",
    "0170 1234567",
    "4111111111111111",
    "Anna",
    "Jo",
    "peter@example.com",
    "12 High Street",
    "AB-1234",
    "DE89 3704"
  ])("keeps %j to itself", (value) => expect(shown(value)).toBeNull());
});

describe("clean(engine, files) of lines whose fields have slipped", () => {
  it("shows no number that is a customer's or an order's id", async () => {
    const rows = [
      "4711,815,2024-01-01,2,5",
      "4712,816,2024-01-02,1,7",
      "4713,817,4711,1,5",
      "4714,818,2024-01-03,1,-816",
      "4714,819,2024-01-03,-7,1"
    ];
    const {analysis} = await runOn({"a.csv": `customer,order,date,quantity,price\n${rows.join("\n")}\n`});
    const examples = analysis.quality.reasons
      .filter(({rows: n}) => n > 0)
      .map(({reason, example}) => [reason, example?.value]);
    expect(examples).toEqual([
      ["unreadable-date", null],
      ["quantity-not-positive", "-7"],
      ["price-not-positive", "-816"]
    ]);
  });
});
