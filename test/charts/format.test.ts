import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatter} from "../../src/charts/format.js";

const plain = (text: string) => text.replace(/\s/g, " ");

describe("formatter({locale, currency})", () => {
  const format = formatter();

  it("writes money compactly and in full", () => {
    expect(format.moneyCompact(8911407.9)).toBe("£8.9M");
    expect(format.moneyCompact(572713.89)).toBe("£573K");
    expect(format.money(8911407.9)).toBe("£8,911,408");
    expect(format.money(12.5)).toBe("£12.50");
  });

  it("writes shares and changes as the locale does, with true minus signs", () => {
    expect(plain(format.percent(0.333))).toBe("33%");
    expect(plain(format.change(0.12))).toBe("+12%");
    expect(plain(format.change(-0.12))).toBe("−12%");
    expect(plain(format.change(0))).toBe("0%");
    expect(plain(format.percent(-0.0001))).toBe("0%");
    expect(format.money(-5)).toBe("−£5.00");
    expect(plain(formatter({locale: "de-DE"}).percent(0.14))).toBe("14 %");
    expect(plain(formatter({locale: "tr-TR"}).percent(0.14))).toBe("%14");
  });

  it("writes no share as nothing that is something, nor as all that is not", () => {
    expect(format.percent(0)).toBe("0%");
    expect(format.percent(0.004)).toBe("<1%");
    expect(format.percent(0.004, 1)).toBe("0.4%");
    expect(format.percent(0.996)).toBe(">99%");
    expect(format.percent(1)).toBe("100%");
  });

  it("gives the numbers of a column one form", () => {
    const each = (kind: "money" | "moneyCompact" | "number", ...values: (number | null)[]) =>
      values.map(format.column(kind, values));
    expect(each("money", 7995.2, 522.54, null)).toEqual(["£7,995", "£523", "–"]);
    expect(each("money", 12.5, 3)).toEqual(["£12.50", "£3.00"]);
    expect(each("money", 660, 40)).toEqual(["£660", "£40"]);
    expect(each("moneyCompact", 1_034_000, 953_000)).toEqual(["£1.03M", "£953K"]);
    expect(each("number", 2, 2.5)).toEqual(["2.00", "2.50"]);
    expect(each("number", 2, 3)).toEqual(["2", "3"]);
  });

  it("writes days, dates and months whatever the machine's time zone", () => {
    expect(format.days(1)).toBe("1 day");
    expect(format.days(90)).toBe("90 days");
    expect(format.date("2011-12-09")).toBe("9 Dec 2011");
    expect(format.date("2011-12-09", {year: false})).toBe("9 Dec");
    expect(format.month("2011-09")).toBe("Sep 2011");
    expect(format.month("2011-11-30", {year: false})).toBe("Nov");
  });

  it("follows the store's locale and currency", () => {
    const german = formatter({locale: "de-DE", currency: "EUR"});
    expect(plain(german.money(8911407.9))).toBe("8.911.408 €");
    expect(plain(german.moneyCompact(8911407.9))).toBe("8,9 Mio. €");
    expect(german.days(2)).toBe("2 days");
  });

  it("gives an en dash for what is no number and no date", () => {
    const {money, moneyCompact, count, countCompact, percent, change, days, number, fixed} = format;
    for (const write of [money, moneyCompact, count, countCompact, percent, change, days, number, fixed])
      for (const nothing of [NaN, Infinity, -Infinity, null, undefined]) expect(write(nothing)).toBe("–");
    for (const nothing of ["", "soon", null, undefined]) expect(format.date(nothing)).toBe("–");
  });

  it("never writes NaN, Infinity, undefined or a wide no-break space", () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom("en-GB", "de-DE", "fr-FR", "ja-JP"), (value, locale) => {
        const f = formatter({locale});
        for (const text of [f.money(value), f.moneyCompact(value), f.count(value), f.percent(value), f.change(value)])
          expect(text).not.toMatch(/NaN|Infinity|undefined|\u00a0/);
      }),
      {numRuns: 50}
    );
  });
});
