import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {drawnRowsFile, holdsRows, type DrawnRows} from "../../../src/embed/chartData.js";
import type {PublishedChart} from "./charts.js";

/**
 * Writes what charts of rows of single customers show without filters, rounded as the rows are, for the modules on sites that
 * may not read the rows. An identified site has none: it shows other sites nothing.
 */
export async function publishRows(folder: string, charts: readonly PublishedChart[]): Promise<void> {
  for (const chart of charts) {
    if (!("data" in chart) || !holdsRows(chart.figure.members)) continue;
    const {data, heading, caption, scope, summary} = chart.data;
    if (summary.privacy.customers !== "pseudonymous") continue;
    const file = join(folder, drawnRowsFile(chart.figure.id));
    await mkdir(dirname(file), {recursive: true});
    const drawn: DrawnRows = {data, heading, scope, ...(caption === undefined ? {} : {caption})};
    await writeFile(file, JSON.stringify(drawn));
  }
}
