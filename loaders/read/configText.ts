import type {Inspection} from "./inspection.js";

/** A store config for what was found, to be put into data/store.config.ts. */
export function configText({
  files,
  preset,
  currency,
  timezone
}: Pick<Inspection, "files" | "preset" | "currency" | "timezone">): string {
  const path = JSON.stringify(files.length === 1 ? files[0] : files);
  return `import type {StoreConfig} from "../loaders/config.js";

const config: StoreConfig = {
  store: {name: "My shop", currency: "${currency}", locale: "en-GB", timezone: "${timezone}"},
  source: {kind: "file", path: ${path}, preset: "${preset}"}
};

export default config;
`;
}
