import type {Engine} from "../engine/engine.js";
import type {Inspected} from "../inspect.js";
import {noticeOf} from "./noticeOf.js";
import {placeOf} from "./placeOf.js";

/** Tells how many labels were cut when they were read: a name of more than 100 characters is no country's. */
export async function inspectLabels(engine: Engine, {files, notice}: Inspected): Promise<void> {
  const cut = await engine.columns(
    `SELECT CAST(count(DISTINCT country) AS DOUBLE) AS labels, CAST(count(*) AS DOUBLE) AS lines, CAST(min(rowid) AS DOUBLE) AS first
    FROM lines WHERE strlen(country) > 100 AND length(country) = 100 AND suffix(country, '…')`,
    {labels: "float64", lines: "float64", first: "float64"}
  );
  if (!(cut.lines[0] > 0)) return;
  const [labels, lines] = [cut.labels[0], cut.lines[0]];
  notice(
    noticeOf("labels-cut", {lines, countries: labels, serious: false}),
    `${labels} ${labels === 1 ? "country's name is" : "countries' names are"} longer than 100 characters and cut, in ${lines} ` +
      `${lines === 1 ? "line" : "lines"}, the first ${await placeOf(engine, files, cut.first[0])} (is source.columns.country right?)`
  );
}
