import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {withDuckDB} from "../../loaders/engine/duckdb.js";
import {currencyExpression, numberExpression} from "../../loaders/read/amounts.js";
import {literal} from "../../loaders/sql/sql.js";

type Dialect = Parameters<typeof numberExpression>[2];

/** What texts are read as: the number, and the currency beside it. */
async function read(texts: string[], dialect: Dialect) {
  return withDuckDB(async (engine) => {
    const found = await engine.columns(
      `SELECT coalesce(${numberExpression("v", "VARCHAR", dialect)}, CAST('NaN' AS DOUBLE)) AS number, coalesce(${currencyExpression("v", "VARCHAR")}, '') AS currency
      FROM (SELECT unnest([${texts.map(literal).join(", ")}]) AS v)`,
      {number: "float64", currency: "text"}
    );
    return {numbers: Array.from(found.number), currencies: [...found.currency]};
  });
}

const comma = {decimal: ",", thousands: "."} as const;
const plain = {decimal: "."} as const;
const english = {decimal: ".", thousands: ","} as const;

describe("numberExpression(field, type, dialect)", () => {
  it.each<[string, Dialect, number]>([
    ["AU $3,000.00", english, 3000],
    ["EUR 90,00", comma, 90],
    ["($33.62)", english, -33.62],
    ["1 234,50 EUR", {decimal: ","}, 1234.5],
    ["1\u00a0234,50\u00a0€", {decimal: ","}, 1234.5],
    ["1\u202f234\u202f567,50 €", {decimal: ","}, 1234567.5],
    ["-$3.00", plain, -3],
    ["$-3.00", plain, -3],
    ["\u2212$3.00", plain, -3],
    ["90.00-", plain, -90],
    ["R$ 90,00", comma, 90],
    ["US $12.50", english, 12.5],
    ["90.00 zl", plain, 90],
    ["1.234,56 zł", comma, 1234.56],
    ["kr. 90,00", comma, 90],
    ["CHF 1'234.50", {decimal: ".", thousands: "'"}, 1234.5],
    ["+5", plain, 5],
    [".5", plain, 0.5],
    ["12,5", {decimal: ","}, 12.5]
  ])("reads %s", async (text, dialect, number) => {
    expect((await read([text], dialect)).numbers).toEqual([number]);
  });

  it.each<[string, Dialect]>([
    ["1,23,4.00", english],
    ["12.34.56", comma],
    ["3,000.00", plain],
    ["5 pcs", plain],
    ["12 kg", plain],
    ["(5", plain],
    ["5)", plain],
    ["(-5)", plain],
    ["-5-", plain],
    ["--5", plain],
    ["1 23", plain],
    ["EUR", plain],
    ["", plain],
    ["3-4", plain],
    ["5 EUR 6", plain]
  ])("takes %s for no number", async (text, dialect) => {
    expect((await read([text], dialect)).numbers).toEqual([NaN]);
  });

  it("reads back what any shop would write", async () => {
    const groups = {
      "": undefined,
      ",": ",",
      ".": ".",
      " ": " ",
      "\u00a0": " ",
      "\u202f": " ",
      "'": "'",
      "’": "’"
    } as const;
    const amount = fc.record({
      cents: fc.integer({min: -99_999_999, max: 99_999_999}),
      currency: fc.constantFrom("", "$", "€", "AU $", "US $", "R$", "EUR", "CHF", "zł", "kr"),
      isAfter: fc.boolean(),
      blank: fc.constantFrom("", " ", "\u00a0"),
      negative: fc.constantFrom("-1", "-$1", "$-1", "(1)", "1-")
    });
    const dialects = (["", ",", ".", " ", "\u00a0", "\u202f", "'", "’"] as const).flatMap((group) =>
      ([".", ","] as const).filter((decimal) => decimal !== group).map((decimal) => ({group, decimal}))
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...dialects),
        fc.array(amount, {minLength: 1, maxLength: 60}),
        async ({group, decimal}, drawn) => {
          const texts = drawn.map(({cents, currency, isAfter, blank, negative}) => {
            const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, group);
            const number = `${whole}${decimal}${String(Math.abs(cents) % 100).padStart(2, "0")}`;
            // letters run into a number only where a blank parts them
            const gap = /\p{L}$/u.test(currency) || (isAfter && /^\p{L}/u.test(currency)) ? blank || " " : blank;
            const [before, after] = currency === "" ? ["", ""] : isAfter ? ["", gap + currency] : [currency + gap, ""];
            if (cents >= 0) return `${before}${number}${after}`;
            if (negative === "(1)") return `(${before}${number}${after})`;
            if (negative === "$-1") return `${before}-${number}${after}`;
            if (negative === "1-") return after ? `-${number}${after}` : `${before}${number}-`;
            return `-${before}${number}${after}`;
          });
          const {numbers, currencies} = await read(texts, {decimal, thousands: groups[group]});
          expect(numbers).toEqual(drawn.map(({cents}) => (cents === 0 ? 0 : cents / 100)));
          expect(currencies.filter((_, i) => drawn[i].currency === "")).toEqual(
            drawn.filter(({currency}) => currency === "").map(() => "")
          );
        }
      ),
      {numRuns: 40}
    );
  });
});

describe("currencyExpression(field, type)", () => {
  it.each([
    ["AU $3,000.00", "AU$"],
    ["EUR 90,00", "€"],
    ["90,00 €", "€"],
    ["12.50", ""],
    ["90,00 zł", "zł"],
    ["＄5", "$"]
  ])("finds what stands beside %s", async (text, currency) => {
    expect((await read([text], plain)).currencies).toEqual([currency]);
  });
});
