import {describe, expect, it} from "vitest";
import type {TrainedChurn} from "../../loaders/contract/churn.js";
import {meanRiskNumber} from "../../src/words/numbers/meanRiskNumber.js";
import {failed, format, plain, selectionOf, trained} from "../support/sample.js";
import type {SampleCell} from "../support/sample.js";

const customers: SampleCell = [[0, 0, 4], {customers: 100, revenue: 100_000, riskSum: 100 * 4200}];

describe("meanRiskNumber(churn, selection, format)", () => {
  const detail = (churn: TrainedChurn, risk: string[] = []) =>
    plain(meanRiskNumber(churn, selectionOf([customers], risk.length > 0 ? {risk} : {}), format).detail);

  it("says how many left at earlier days beside how many it would have said, of all customers only", () => {
    const told = trained;
    expect(detail(told)).toBe(
      "chance of no order in the next 90 days; tested on 2 earlier days, the forecast was 96% to 103% of the number who then left"
    );
    expect(detail(told, ["medium"])).toBe("chance of no order in the next 90 days");
    const [day] = told.leavers.days;
    expect(detail({...told, leavers: {days: [day], low: 0.85, high: 0.85}})).toMatch(
      /; tested on an earlier day, the forecast was 85% of the number who then left$/
    );
  });

  it("says nothing of the kind of a model that is not used", () => {
    expect(detail(failed)).not.toMatch(/tested/);
  });
});
