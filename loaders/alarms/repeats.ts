import type {Engine} from "../engine/engine.js";
import {duplicateLines} from "./duplicateLines.js";
import type {Finding} from "./finding.js";
import {ordersInTwoFiles} from "./ordersInTwoFiles.js";

/** The findings that need every line, so before the engine closes: lines and orders that are counted more than once. */
export async function repeats(engine: Engine, fileNames: string[]): Promise<Finding[]> {
  const findings = [
    await duplicateLines(engine, fileNames),
    fileNames.length > 1 ? await ordersInTwoFiles(engine, fileNames) : null
  ];
  return findings.filter((finding) => finding !== null);
}
