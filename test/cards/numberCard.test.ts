// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {numberCard} from "../../src/cards/numberCard.js";
import {numberTile} from "../../src/charts/numberTile.js";
import {recentChange} from "../../src/words/recentChange.js";
import {dimensions} from "../support/cubes.js";
import {format, plain, summary} from "../support/sample.js";

const change = (kind: typeof summary.period.kind) =>
  recentChange(
    12,
    10,
    {summary: {...summary, period: {...summary.period, kind}}, dimensions, show: format.count},
    format
  );
const facts = (kind: typeof summary.period.kind) => ({label: `Orders, ${kind}`, value: "12", change: change(kind)});

describe("recentChange(now, before, {summary, dimensions, show}, format)", () => {
  it("says what the comparison leaves out apart from it, on the card and on the tile after it", () => {
    const told = /\+20%, up from 10 just before, not seasonally adjusted/;
    const card = numberCard(facts("sequential"));
    expect(plain(card.textContent)).toMatch(told);
    expect(card.querySelector(".caveat")?.textContent).toBe(", not seasonally adjusted");
    expect(plain(numberTile(facts("sequential"), {document, width: 640}).getAttribute("aria-label"))).toMatch(told);
  });
  it("leaves nothing out against the same days a year before", () => {
    const card = numberCard(facts("year-on-year"));
    expect(plain(card.textContent)).toMatch(/\+20%, up from 10 a year before$/);
    expect(card.querySelector(".caveat")?.textContent).toBe("");
  });
});
