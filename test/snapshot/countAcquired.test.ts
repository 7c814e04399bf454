import {describe, expect, it} from "vitest";
import type {Acquisition} from "../../loaders/contract/acquisition.js";
import {schemaVersion} from "../../loaders/contract/common.js";
import type {Timing} from "../../loaders/contract/timing.js";
import {countAcquired} from "../../loaders/snapshot/disclose/countAcquired.js";

const month = (name: string, customers: number, burnIn = false) => ({
  month: name,
  customers,
  spend: 100,
  cac: null,
  burnIn,
  partial: false
});
const months = [month("2023-01", 31, true), month("2023-02", 44), month("2023-03", 6), month("2023-04", 27)];
const all = {from: "2023-02", to: "2023-04", customers: 77, spend: 300, cac: 300 / 77};
const at = (customers: number, spend: number) => ({customers, spend, cac: spend / customers, perCustomer: 9, ratio: 9});
const exact: Acquisition = {
  schemaVersion,
  basis: "revenue",
  grossMargin: null,
  burnInMonths: 1,
  months,
  all,
  curve: [],
  cohorts: null,
  channels: null,
  ages: [
    {months: 3, observed: at(44, 100), forecast: at(77, 300)},
    {months: 6, observed: at(50, 200), forecast: null}
  ],
  forecastScale: 1,
  missing: null
};
const cohortsOf = (sizes: Record<string, number>): Timing["cohorts"] =>
  Object.entries(sizes).map(([cohort, customers]) => ({cohort, customers, months: []}));

describe("countAcquired(told, {exact, cohorts})", () => {
  it("counts the acquired as the cohorts that are told do, and their cost a head", () => {
    const cohorts = cohortsOf({"2023-01": 30, "2023-02": 50, "2023-04": 30});
    const {all, ages} = countAcquired(exact, {exact, cohorts});
    expect(all).toMatchObject({customers: 80, spend: 300, cac: 3.75});
    expect(ages[0].forecast).toMatchObject({customers: 80, cac: 3.75, perCustomer: 9, ratio: 2.4});
    expect(ages[1].observed).toMatchObject({customers: 50, spend: 200, cac: 4, ratio: 2.25});
  });

  it("counts none where their months are counted with others that are left out", () => {
    const none = {customers: null, cac: null};
    // February alone is told of with March, and all of them with January
    const byTwo = countAcquired(exact, {exact, cohorts: cohortsOf({"2023-01": 30, "2023-02": 50, "2023-04": 30})});
    expect(byTwo.ages[0].observed).toMatchObject({...none, perCustomer: 9, ratio: null});
    const withFirst = countAcquired(exact, {exact, cohorts: cohortsOf({"2023-01": 80, "2023-04": 30})});
    expect(withFirst.all).toMatchObject(none);
    expect(withFirst.ages[0].forecast).toMatchObject({...none, ratio: null});
  });
});
