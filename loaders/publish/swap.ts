import {existsSync} from "node:fs";
import {rename, rm} from "node:fs/promises";

/**
 * Puts a finished folder in the place of another by two renames in a row. The previous one is kept until the new one is
 * in place.
 */
export async function swap(next: string, site: string): Promise<void> {
  const previous = previousOf(site);
  await rm(previous, {recursive: true, force: true});
  if (existsSync(site)) await rename(site, previous);
  await rename(next, site);
  await rm(previous, {recursive: true, force: true});
}

/** Brings back what a kill between the two renames left aside. */
export async function repair(site: string): Promise<void> {
  const previous = previousOf(site);
  if (!existsSync(previous)) return;
  if (existsSync(site)) await rm(previous, {recursive: true, force: true});
  else await rename(previous, site);
}

function previousOf(site: string): string {
  return `${site}.previous`;
}
