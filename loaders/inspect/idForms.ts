import type {Engine} from "../engine/engine.js";
import type {Inspected} from "../inspect.js";
import {noticeOf} from "./noticeOf.js";
import {placeOf} from "./placeOf.js";

/** Of all customers: from here on their number is off. */
const many = 1 / 100;
/** "1.2E+11", as spreadsheets write long numbers. */
const scientific = "\\d([.,]\\d+)?[eE][+]\\d+";

/**
 * Tells of customer ids that are the same but for blanks, case and leading zeros, which count as several customers, and of those
 * that a spreadsheet has shortened, by which several customers may be one.
 */
export async function inspectIdForms(engine: Engine, {files, notice}: Inspected): Promise<void> {
  const found = await engine.columns(
    `WITH ids AS (
      SELECT customer_id AS id, min(rowid) AS first FROM lines WHERE reason = 0 GROUP BY customer_id
    ), folded AS (
      SELECT count(*) AS ids, min(first) AS first FROM ids GROUP BY ltrim(lower(replace(id, ' ', '')), '0')
    )
    SELECT
      CAST((SELECT count(*) FROM ids) AS DOUBLE) AS customers,
      CAST((SELECT coalesce(sum(ids - 1), 0) FROM folded) AS DOUBLE) AS alike,
      CAST((SELECT coalesce(min(first) FILTER (ids > 1), 0) FROM folded) AS DOUBLE) AS first_alike,
      CAST((SELECT count(*) FILTER (regexp_full_match(id, '${scientific}')) FROM ids) AS DOUBLE) AS scientific,
      CAST((SELECT coalesce(min(first) FILTER (regexp_full_match(id, '${scientific}')), 0) FROM ids) AS DOUBLE) AS first_scientific`,
    {customers: "float64", alike: "float64", first_alike: "float64", scientific: "float64", first_scientific: "float64"}
  );
  const [customers, alike, shortened] = [found.customers[0], found.alike[0], found.scientific[0]];
  if (alike > 0) {
    notice(
      noticeOf("ids-folded", {customers: alike, serious: alike >= many * customers}),
      `${alike} customer ${alike === 1 ? "id differs" : "ids differ"} from another only by blanks, case or leading zeros, such as ` +
        `${await placeOf(engine, files, found.first_alike[0])}: each counts as a customer of its own (expected one form of an id; ` +
        'source.customerIs: "email" takes addresses however they are spelled)'
    );
  }
  if (shortened > 0) {
    notice(
      noticeOf("ids-shortened", {customers: shortened, serious: shortened >= many * customers}),
      `${shortened} customer ${shortened === 1 ? "id is a number" : "ids are numbers"} as spreadsheets shorten them (1.2E+11), the first ` +
        `${await placeOf(engine, files, found.first_scientific[0])}: several customers may be one (expected ids as text)`
    );
  }
}
