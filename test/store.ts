import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {parseConfig, type StoreConfig} from "../loaders/config.js";
import {pipeline, type Analysis} from "../loaders/pipeline.js";

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

type FileSource = Extract<StoreConfig["source"], {kind: "file"}>;

/** The columns of the small stores below. */
export const smallColumns: NonNullable<FileSource["columns"]> = {
  customerId: "customer",
  orderId: "order",
  orderedAt: "date",
  quantity: "quantity",
  unitPrice: "price"
};

/** Writes `files` (name to content) and runs the pipeline on them. */
export async function runOn(
  files: Record<string, string | Uint8Array>,
  source: Partial<FileSource> = {},
  config: Partial<StoreConfig> = {},
  onNotice?: (line: string) => void
): Promise<{analysis: Analysis; folder: string; rejectedPath: string}> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const rejectedPath = join(folder, "reports", "rejected.csv");
  const loaded = {
    config: parseConfig({
      store: {name: "Test store", currency: "EUR", locale: "de-DE", timezone: "Europe/Berlin"},
      source: {
        kind: "file",
        path: Object.keys(files).map((name) => join(folder, name)),
        columns: smallColumns,
        ...source
      },
      ...config
    }),
    path: join(folder, "store.config.json")
  };
  return {analysis: await pipeline(loaded, {rejectedPath, onNotice}), folder, rejectedPath};
}
