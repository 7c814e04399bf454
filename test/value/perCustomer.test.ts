import {describe, expect, it} from "vitest";
import {nullStore} from "../support/nullStore.js";
import {value} from "../../loaders/value.js";
import {randomOf} from "../support/randomOf.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";
import {simulatedHistory} from "../support/simulatedHistory.js";

const options = {horizonDays: 90, economics: {grossMargin: 0.4, annualDiscountRate: 0.1}};

describe("value(history, options).member.perCustomer", () => {
  it("shows values where, held out, they were in the order of what was spent", () => {
    const {perCustomer} = value(simulatedHistory({customers: 1200}), options).member;
    expect(perCustomer).toMatchObject({shown: true, because: null});
    expect(perCustomer.rankCorrelation!.low).toBeGreaterThan(0.1);
  });

  it("shows none where nobody is worth more than anybody else", () => {
    const random = randomOf(6).uniform;
    // all order at one rate and spend by one law, so that what was seen of a customer says nothing
    const rows: OrderRow[] = [];
    for (let i = 0; i < 400; ++i) {
      for (let day = 60 * random(); day < 720; day += -60 * Math.log(1 - random())) {
        rows.push([i, Math.floor(day), 10 + 90 * random()]);
      }
    }
    const {perCustomer} = value(historyOf(rows, 720), options).member;
    expect(perCustomer).toMatchObject({
      shown: false,
      because: "Tested on the last 90 days, the customers’ values did not tell who spent more."
    });
    expect(perCustomer.rankCorrelation!.low).toBeLessThanOrEqual(0);
  });

  it("shows last year's margin, which is no forecast, where there is no model", () => {
    const {method, perCustomer} = value(simulatedHistory({...nullStore(), customers: 60}), options).member;
    expect(method).toBe("last-year");
    expect(perCustomer.shown).toBe(true);
  });
});
