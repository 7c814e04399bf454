import {describe, expect, it} from "vitest";
import {chartData} from "../../src/embed/chartData.js";
import {memberReader} from "../../src/data/members.js";
import {churnCalibration} from "../../src/figures/churnCalibration.js";
import {churnGains} from "../../src/figures/churnGains.js";
import {personaCrosstab} from "../../src/figures/personaCrosstab.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {dimensions} from "../support/cubes.js";
import {summary, trained} from "../support/sample.js";

const read = (members: Record<string, unknown>) =>
  memberReader(async (name) => {
    const bytes = new TextEncoder().encode(JSON.stringify(members[name]));
    return bytes.buffer.slice(0, bytes.byteLength) as ArrayBuffer;
  });

describe("chartData(figure, read) says what the page says of", () => {
  it.each([churnCalibration, churnGains])("$id: that groups of the test are put together", async (figure) => {
    const joined = {...trained, calibration: trained.calibration.slice(0, 4)};
    const members = {"summary.json": summary, "dimensions.json": {dimensions}, "churn.json": joined};
    const note = "Groups in which too few left or stayed are put together.";
    expect((await chartData(figure, read(members))).scope).toBe(note);
    const filtered = await chartData(figure, read(members), "?country=France");
    expect(filtered.scope).toBe(`Not affected by filters. ${note}`);
  });

  it("persona-crosstab: that its counts are rounded, where single customers are not published", async () => {
    const grouped: Summary = {...summary, privacy: {customers: "aggregate", minimumGroup: 10}};
    const members = {"summary.json": grouped, "dimensions.json": {dimensions}, "rfm.json": {crossed: []}};
    expect((await chartData(personaCrosstab, read(members))).scope).toMatch(/^Counts are rounded to multiples of 10\./);
    const all = {...members, "summary.json": summary};
    expect((await chartData(personaCrosstab, read(all))).scope).toBe("");
  });
});
