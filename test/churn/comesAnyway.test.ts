import {describe, expect, it} from "vitest";
import {comesAnyway} from "../../loaders/churn/comesAnyway.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";

/** 60 customers who order for 10 until day 400; those of even number come back, for 4, after half a year of silence. */
const rows = Array.from({length: 60}, (_, i): OrderRow[] => [
  [i, 0, 1],
  [i, 300 + (i % 60), 10],
  [i, 400, 10],
  ...(i % 2 === 0 ? [[i, 600, 4] as OrderRow] : [])
]).flat();

describe("comesAnyway(history, horizonDays)", () => {
  it("sets what came after the horizon against as many days before the cut-off", () => {
    // 765 days: 275 after the horizon, so that the cut-off is day 400
    const found = comesAnyway(historyOf(rows, 765), 90)!;
    expect(found).toMatchObject({day: "1971-02-05", days: 275, customers: 60, spenders: 30});
    expect(found.share).toBeCloseTo((30 * 4) / (60 * 20), 12);
  });

  it("leaves out whoever ordered within the horizon", () => {
    const stayed = Array.from({length: 60}, (_, i): OrderRow[] => [
      [i + 60, 390, 1000],
      [i + 60, 420, 1000],
      [i + 60, 700, 1000]
    ]).flat();
    const shop = historyOf([...rows, ...stayed], 765);
    expect(comesAnyway(shop, 90)).toEqual(comesAnyway(historyOf(rows, 765), 90));
  });

  it("is null where less than a horizon can be followed, or fewer than 50 stayed away", () => {
    expect(comesAnyway(historyOf(rows, 608), 365)).toBeNull();
    expect(comesAnyway(historyOf(rows.filter(([customer]) => customer < 49), 765), 90)).toBeNull(); // prettier-ignore
  });
});
