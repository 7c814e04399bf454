import {findDimension} from "../../data/findDimension.js";
import type {Columns} from "../../data/decode.js";
import {major} from "../../data/units.js";
import type {Pair, Pairs} from "../../charts/pairedDots.js";
import {isComparable} from "../../words/isComparable.js";
import type {PairKind} from "../../words/compare/pairTexts.js";
import {pairsHeading} from "../../words/compare/pairsHeading.js";
import {quantity} from "../../words/quantity.js";
import type {Context} from "../parts/context.js";
import type {Figure, Shown} from "../parts/figure.js";
import type {DrawPairs} from "./comparedFigure.js";
import {pairOf} from "./pairOf.js";
import {pairsTable} from "./pairsTable.js";

/**
 * What a figure shows where it is compared with the period before. Personas, actions and bands of today know what customers did
 * since, so that only countries can be set beside what they were, and personas by who was in them when each period began.
 */
export function beforePairs(
  figure: Figure,
  said: Shown,
  {cube, context, draw}: {cube: Columns; context: Context; draw: DrawPairs}
): Shown {
  const {summary, format, filters} = context;
  const left = (why: string): Shown => ({...said, note: [said.note, why].filter(Boolean).join(" ")});
  const {days, kind, previous} = summary.period;
  if (previous === null) return left("Not compared: there is no earlier period.");
  const span = quantity(format, days, "day");
  const names = {
    selection: `the last ${span}`,
    comparison: kind === "year-on-year" ? `the same ${span} a year before` : `the ${span} before`
  };
  const shown = (
    subject: string,
    rows: readonly Pair[],
    {kind, by, note}: {kind: PairKind; by: string; note?: string}
  ): Shown => {
    const pairs: Pairs = {subject, names, rows};
    return {
      data: pairs,
      heading: pairsHeading(pairs, kind),
      caption: `${subject}: filled dots are ${names.selection}, hollow ones ${names.comparison}.`,
      note,
      as: {
        draw: (data, options) => draw(data as Pairs, options),
        rows: (data) => pairsTable(data as Pairs, {kind, by})
      }
    };
  };
  if (figure.id === "revenue-by-country") {
    if (!isComparable(context)) return left("Not compared: the filters choose customers by what they did since.");
    return shown("Revenue by country", countriesBefore(context, cube), {kind: "money", by: "Country"});
  }
  if (figure.id === "revenue-by-persona") {
    if (Object.keys(filters).length > 0) return left("Not compared with the period before under filters.");
    return shown("Share of revenue by persona", personasBefore(context), {
      kind: "share",
      by: "Persona",
      note: "By who was in the persona when each period began, of those who had ordered by then."
    });
  }
  return left("Not compared with the period before.");
}

function countriesBefore({selectionOf, dimensions, format}: Context, cube: Columns): Pair[] {
  const country = findDimension(dimensions, "country");
  const selection = selectionOf(cube).without("country");
  const [now, before] = (["revenueCurrent", "revenueBefore"] as const).map((measure) =>
    Array.from(selection.by("country", measure), (sum) => (country.approximate && sum === 0 ? null : major(sum)))
  );
  const size = (code: number) => Math.max(now[code] ?? 0, before[code] ?? 0);
  const codes = country.values.map((_, code) => code).filter((code) => size(code) > 0);
  return codes
    .toSorted((a, b) => size(b) - size(a) || a - b)
    .slice(0, most)
    .map((code) => ({label: country.values[code], ...pairOf("money", now[code], before[code], format)}));
}

/** Countries: more are not told apart at a glance. */
const most = 12;

function personasBefore({summary, dimensions, format}: Context): Pair[] {
  const personas = findDimension(dimensions, "persona").values;
  return summary.segmentShares.map(({persona, current, before}) => {
    const index = personas.indexOf(persona);
    return {label: persona, ...(index < 0 ? {} : {persona: index}), ...pairOf("share", current, before, format)};
  });
}
