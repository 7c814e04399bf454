// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {marksOf} from "../../src/cards/marksOf.js";
import type {Mark} from "../../src/cards/marksOf.js";
import {pointing} from "../../src/cards/pointing.js";
import {customersByPersona as draw} from "../../src/charts/customersByPersona.js";
import {findDimension} from "../../src/data/findDimension.js";
import {customerLeads} from "../../src/data/customerLeads.js";
import {customersAtRisk} from "../../src/figures/customersAtRisk.js";
import {customersByPersona} from "../../src/figures/customersByPersona.js";
import {monthlyRevenue} from "../../src/figures/monthlyRevenue.js";
import {recencyDistribution} from "../../src/figures/recencyDistribution.js";
import {revenueBridge} from "../../src/figures/revenueBridge.js";
import {riskDistribution} from "../../src/figures/riskDistribution.js";
import {dimensions} from "../support/cubes.js";
import {format, plain} from "../support/sample.js";

const persona = findDimension(dimensions, "persona");
const rows = persona.values.map((name, index) => ({
  persona: name,
  index,
  customers: 10 * (index + 1),
  customerShare: (index + 1) / 10,
  revenue: 0,
  revenueShare: 0,
  churnRisk: null,
  revenueAtRisk: null
}));
const marks = (chosen: string[] = []): Mark[] =>
  marksOf(customersByPersona.rows(rows), {format, dimension: persona, chosen});

describe("marksOf(table, {format, dimension, chosen})", () => {
  it("names each row, tells its numbers, and says what its option would do", () => {
    const [first] = marks();
    expect(first.name).toBe("Big Spenders");
    expect(first.facts.slice(0, 2)).toEqual([
      ["Customers", "10"],
      ["Share of customers", "10%"]
    ]);
    expect([first.slug, first.does, first.chosen, first.behind]).toEqual([
      "big-spenders",
      "show only these",
      false,
      false
    ]);
  });
  it("chosen, takes the option back; beside a chosen one, adds its own", () => {
    expect(marks(["big-spenders"]).map(({does}) => does)).toEqual([
      "show all again",
      ...rows.slice(1).map(() => "add these")
    ]);
    expect(marks(["big-spenders"]).map(({behind}) => behind)).toEqual([false, ...rows.slice(1).map(() => true)]);
    expect(marks(["big-spenders", "at-risk"])[0].does).toBe("leave these out");
  });
  it("finds the option of a band by its place, and says which others it brings along", () => {
    const risk = findDimension(dimensions, "risk");
    const bins = Array.from({length: 10}, (_, i) => ({from: i / 10, to: (i + 1) / 10, customers: i}));
    const [mark] = marksOf(riskDistribution.rows(bins), {format, dimension: risk}).slice(-1);
    const option = risk.options.find(({values}) => values.includes(9));
    expect(mark.slug).toBe(option?.slug);
    expect(mark.does).toBe(`show only “${option?.label}”`);
  });
  it("finds the band that most of a bar of days is in", () => {
    const values = ["to 30", "to 60", "to 90", "to 180", "to 365", "over a year"];
    const options = values.map((label, i) => ({slug: `band-${i}`, label, values: [i]}));
    const recency = {id: "recency", label: "Last order", values, options} as const;
    const bins = [1, 31, 61, 331, 361, 391].map((from) => ({from, to: from + 30, customers: 1}));
    const table = recencyDistribution.rows({histogram: bins});
    const slugs = marksOf(table, {format, dimension: recency, bandOf: recencyDistribution.bandOf}).map(
      ({slug}) => slug
    );
    expect(slugs).toEqual([0, 1, 2, 4, 5, 5].map((band) => `band-${band}`));
  });
  it("leads where the figure has a link for it, and nowhere else", () => {
    const links = [{label: "New (12)", href: "./customers.html?step=new", mark: "New"}];
    const bars = ["Q1", "New", "Q2"].map((label) => ({label, amount: 1, customers: 12}));
    const [total, step] = marksOf(revenueBridge.rows({rows: bars}), {format, links});
    expect([step.href, step.does]).toEqual(["./customers.html?step=new", "see who they are"]);
    expect([total.href, total.does]).toEqual([undefined, undefined]);
  });
  it("tells a month as charts write it, filters nothing by it, and gives no number that is withheld", () => {
    const month = {month: "2011-11", revenue: 5, orders: 1, customers: 1, partial: false};
    const [told, withheld] = marksOf(monthlyRevenue.rows([month, {...month, withheld: true}]), {format});
    expect([told.name, told.slug, told.facts.length]).toEqual(["Nov 2011", undefined, 3]);
    expect([withheld.name, withheld.facts]).toEqual(["Nov 2011 (too few to tell)", []]);
  });
});

describe("pointing(box, onPick)", () => {
  let box: HTMLElement;
  let picked: string[];
  let aim: (chosen?: string[]) => void;
  const targets = () => [...box.querySelectorAll<SVGElement>(".ci-target [data-row]")];
  const tip = () => document.querySelector<HTMLElement>(".mark-tip");
  const fire = (type: string, pointerType: string, at: Element) =>
    at.dispatchEvent(Object.assign(new Event(type, {bubbles: true}), {pointerType}));
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));

  beforeEach(() => {
    document.body.replaceChildren((box = document.createElement("div")));
    picked = [];
    const pointed = pointing(box, ({slug}) => picked.push(slug ?? ""));
    aim = (chosen) => {
      const chart = draw(rows, {format, targets: true});
      pointed.aim(chart, () => marks(chosen));
      box.replaceChildren(chart);
    };
    aim();
  });

  it("makes each mark a button with its numbers and what it does, and all of them one stop", () => {
    expect(box.querySelector("svg")?.getAttribute("role")).toBe("group");
    expect(targets()).toHaveLength(rows.length);
    expect(box.querySelectorAll("svg > :not(.ci-target):not([aria-hidden])")).toHaveLength(0);
    expect(plain(targets()[0].getAttribute("aria-label"))).toMatch(
      /^Big Spenders, Customers 10, .*: press Enter to show only these$/
    );
    expect(targets().map((target) => target.getAttribute("tabindex"))).toEqual(["0", ...rows.slice(1).map(() => "-1")]);
  });

  it("says to who hears it, too, that no filter chooses by a mark, and picks nothing there", () => {
    const month = {month: "2011-11", revenue: 5, orders: 1, customers: 1, partial: false};
    const own = document.body.appendChild(document.createElement("div"));
    pointing(own, ({name}) => picked.push(name)).aim(
      own.appendChild(monthlyRevenue.draw([month], {format, targets: true})),
      () => marksOf(monthlyRevenue.rows([month]), {format})
    );
    const mark = own.querySelector<SVGElement>(".ci-target [data-row]")!;
    expect(mark.getAttribute("role")).toBe("img");
    expect(plain(mark.getAttribute("aria-label"))).toMatch(/^Nov 2011, Revenue £5, .*: no filter chooses by this$/);
    fire("pointerover", "mouse", mark);
    mark.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    expect(picked).toEqual([]);
  });

  it("picks by click, Enter and Space; arrow keys go from mark to mark", () => {
    targets()[1].dispatchEvent(new MouseEvent("click", {bubbles: true}));
    targets()[0].focus();
    press("ArrowDown");
    press("Enter");
    press("End");
    press(" ");
    expect(picked).toEqual([persona.options[1].slug, persona.options[1].slug, persona.options.at(-1)?.slug]);
    expect(targets().at(-1)?.getAttribute("tabindex")).toBe("0");
  });

  it("tells of a mark under the pointer, and on Escape no more", () => {
    fire("pointerover", "mouse", targets()[0]);
    expect(plain(tip()?.textContent)).toContain("Click to show only these");
    press("Escape");
    expect(tip()?.hidden).toBe(true);
    expect(picked).toEqual([]);
  });

  it("tells at the first tap and picks at the second", () => {
    for (const times of [0, 1]) {
      fire("pointerdown", "touch", targets()[0]);
      targets()[0].dispatchEvent(new MouseEvent("click", {bubbles: true}));
      expect(picked).toHaveLength(times);
      expect(plain(tip()?.textContent)).toContain("Tap again to show only these");
    }
  });

  it("drawn anew, tells what the mark does now", async () => {
    fire("pointerover", "mouse", targets()[1]);
    aim([persona.options[1].slug]);
    await vi.waitFor(() => expect(plain(tip()?.textContent)).toContain("Click to show all again"));
    expect(tip()?.hidden).toBe(false);
  });

  it("drawn anew, gives the focus back, says what is chosen and has the others stand behind", async () => {
    targets()[2].focus();
    aim([persona.options[2].slug]);
    await vi.waitFor(() => expect(document.activeElement).toBe(targets()[2]));
    expect(targets().map((target) => target.getAttribute("aria-pressed"))).toEqual(rows.map((_, i) => String(i === 2)));
    const behind = new Set([...box.querySelectorAll(".ci-behind")].map((part) => part.getAttribute("data-row")));
    expect(behind).toEqual(new Set(rows.map((_, i) => String(i)).filter((i) => i !== "2")));
  });
});

describe("figureCard(customersAtRisk, shown, options)", () => {
  const atRisk = (key: string, group: object = {}) => ({key, persona: "At Risk", index: 0, churnRisk: 0.5, revenueAtRisk: 90, spent: 200, ...group}); // prettier-ignore
  const followed: string[] = [];
  const listen = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (!link) return;
    event.preventDefault();
    followed.push(link.getAttribute("href") ?? "");
  };

  it("opens a customer's page by click or Enter on the bar, and the list of a group where groups are published", () => {
    document.addEventListener("click", listen);
    for (const group of [{}, {customers: 12, level: "high"}]) {
      const box = document.createElement("div");
      document.body.replaceChildren(box);
      const data = [atRisk("k&1", group), atRisk("k2", group)];
      const leads = customerLeads(data, dimensions);
      const table = customersAtRisk.rows(data);
      const pick = pointing(box, ({href}) => {
        const link = Object.assign(document.createElement("a"), {href});
        box.append(link);
        link.click();
      });
      const chart = customersAtRisk.draw(data, {targets: true, width: 640});
      pick.aim(chart, () => marksOf(table, {format, leads}));
      box.replaceChildren(chart);
      const [first, second] = [...box.querySelectorAll<SVGElement>(".ci-target [data-row]")];
      expect(first.getAttribute("role")).toBe("link");
      expect(plain(first.getAttribute("aria-label"))).toMatch(
        /press Enter to (open this customer’s page|see them in the list)$/
      );
      first.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
      second.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    }
    document.removeEventListener("click", listen);
    const slug = persona.options.find(({values}) => values.includes(0))?.slug;
    expect(followed.slice(0, 2)).toEqual(["./customers.html?customer=k%261", "./customers.html?customer=k2"]);
    const list = `./customers.html?persona=${slug}&risk=high`;
    expect(followed.slice(2)).toEqual([list, list]);
  });
});

describe("a chart that nobody can point at", () => {
  it("has no marks of the kind", () => {
    const chart = draw(rows, {format, interactive: true});
    expect(chart.querySelector("[data-row], .ci-target")).toBeNull();
  });
});
