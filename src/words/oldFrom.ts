import type {Summary} from "../../loaders/contract/summary.js";

const day = 86_400_000;

/** The ISO day from which on these data are called old; none for the demo store, and where the build knew no limit. */
export function oldFrom({
  dataAsOf,
  freshness
}: Pick<Summary, "dataAsOf"> & {freshness?: Summary["freshness"]}): string | undefined {
  const limit = freshness?.warnAfterDays ?? null;
  if (limit === null) return undefined;
  return new Date(Date.parse(dataAsOf) + (limit + 1) * day).toISOString().slice(0, 10);
}
