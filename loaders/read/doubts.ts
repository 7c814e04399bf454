import type {Engine} from "../engine/engine.js";
import {literal} from "../sql/sql.js";

/** Of fewer lines, chance may well make them look alike. */
const enough = 20;

/**
 * What of the table `lines` looks read and may still be wrong, a sentence each: whether it is, only the shop can tell. The
 * build has checks of its own for what it must not publish. `isZoned`: times say of which zone they are, others are `timezone`'s.
 */
export async function doubts(
  engine: Engine,
  {timezone, isZoned}: {timezone: string; isZoned: boolean}
): Promise<string[]> {
  const found = await engine.columns(
    `SELECT
      CAST(count(*) AS DOUBLE) AS lines,
      CAST(count(*) FILTER (reason = 0) AS DOUBLE) AS kept,
      CAST(count(*) FILTER (reason = 1) AS DOUBLE) AS nobody,
      CAST(count(*) FILTER (reason = 2) AS DOUBLE) AS undated,
      CAST(count(*) FILTER (regexp_full_match(customer_id, '\\d([.,]\\d+)?[eE][+]\\d+')) AS DOUBLE) AS scientific,
      CAST(count(DISTINCT customer_id) AS DOUBLE) AS customers,
      CAST(count(DISTINCT ltrim(replace(lower(customer_id), ' ', ''), '0')) AS DOUBLE) AS folded,
      CAST(count(*) FILTER (reason = 0 AND amount <> round(amount)) AS DOUBLE) AS broken,
      CAST(coalesce(median(amount) FILTER (reason = 0), 0) AS DOUBLE) AS usual,
      CAST(count(*) FILTER (reason = 0 AND day(ordered_at) > 12) AS DOUBLE) AS late,
      CAST(count(DISTINCT CAST(ordered_at AS DATE)) FILTER (reason = 0) AS DOUBLE) AS days,
      CAST(count(*) FILTER (reason = 0 AND CAST(ordered_at AS TIME) <> TIME '00:00:00') AS DOUBLE) AS timed,
      CAST(coalesce(sum(amount) FILTER (reason = 0 AND month(ordered_at) <> month(ordered_at AT TIME ZONE 'UTC' AT TIME ZONE ${literal(timezone)}))
        / nullif(sum(amount) FILTER (reason = 0), 0), 0) AS DOUBLE) AS moved
    FROM lines`,
    {
      lines: "float64",
      kept: "float64",
      nobody: "float64",
      undated: "float64",
      scientific: "float64",
      customers: "float64",
      folded: "float64",
      broken: "float64",
      usual: "float64",
      late: "float64",
      days: "float64",
      timed: "float64",
      moved: "float64"
    }
  );
  const of = (name: keyof Omit<typeof found, "count">) => found[name][0];
  const kept = of("kept");
  const sentences: [boolean, string][] = [
    [of("nobody") > of("lines") / 2, `${of("nobody")} of ${of("lines")} lines have no customer: they count for nobody`],
    [
      of("undated") > 0,
      `${of("undated")} dates cannot be read: if the file has two forms of date, name both in source.dateFormat`
    ],
    [
      of("scientific") > 0,
      `${of("scientific")} customer ids are numbers as spreadsheets shorten them (1.2E+11): export ids as text, or several customers are one`
    ],
    [
      of("folded") < of("customers"),
      `${of("customers") - of("folded")} customer ids differ from another only by blanks, case or leading zeros: they count as customers of their own`
    ],
    [
      kept >= enough && of("broken") === 0 && of("usual") >= 500,
      `all amounts are whole, and usually ${of("usual")}: if they are cents, the export's amounts have to be divided first`
    ],
    [
      of("days") >= 10 && of("late") === 0,
      "no day is after the twelfth of a month: day and month may be swapped (source.dateFormat)"
    ],
    [
      !isZoned && of("timed") > 0 && of("moved") > 0,
      `times say no zone and are taken as those of ${timezone}: were they of UTC, ${Number((100 * of("moved")).toPrecision(2))}% of the revenue would be another month's (store.timezone)`
    ],
    [
      kept >= enough && of("timed") === 0,
      "no line has a time of day: an order's day is taken as it stands, whatever the time zone"
    ]
  ];
  return sentences.filter(([is]) => is).map(([, sentence]) => sentence);
}
