// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {cohortRetention} from "../../src/charts/cohortRetention.js";

describe("cohortRetention(cohorts, {width})", () => {
  const cohort = (month: string, customers: number) => ({
    cohort: month,
    customers,
    months: [
      {since: 0, customers, share: 1, revenuePerCustomer: null, partial: false},
      {since: 1, customers, share: 1, revenuePerCustomer: null, partial: false}
    ]
  });
  const texts = (of: ReturnType<typeof cohort>[], width = 640) =>
    [...cohortRetention(of, {width}).querySelectorAll("text")].map((text) => text.textContent ?? "");

  it("says of how few customers a share is, and nothing more of larger cohorts", () => {
    const all = texts([cohort("2025-01", 2), cohort("2025-02", 40)]);
    expect(all).toContain("Jan 2025 (2)");
    expect(all).toContain("Feb 2025");
    expect(all.join(" ")).toMatch(/in brackets/);
    expect(texts([cohort("2025-02", 40)]).join(" ")).not.toMatch(/bracket|\(40\)/);
    expect(texts([cohort("2025-01", 2)], 320)).toContain("% ordering again, months since; (customers)");
  });
});
