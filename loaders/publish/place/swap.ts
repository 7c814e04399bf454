import {existsSync} from "node:fs";
import {lstat, rename, rm} from "node:fs/promises";
import {Fault} from "../../fault.js";

/** Throws a Fault where `site` is something that renames cannot put a folder in the place of. */
export async function checkPlace(site: string): Promise<void> {
  const found = await lstat(site).catch(() => undefined);
  if (!found || found.isDirectory()) return;
  const kind = found.isSymbolicLink() ? "a symbolic link" : "a file";
  throw new Fault(`unsupported ${site}: ${kind} (remove it: the build puts a real folder there)`);
}

/**
 * Puts a finished folder in the place of another by two renames in a row. The previous one is kept until the new one is
 * in place, and comes back if that fails.
 */
export async function swap(next: string, site: string): Promise<void> {
  const previous = previousOf(site);
  await discard(previous);
  const replaces = existsSync(site);
  if (replaces) await move(site, previous);
  try {
    await rename(next, site);
  } catch (error) {
    if (replaces) await rename(previous, site);
    throw error;
  }
  await discard(previous);
}

/** Brings back what a kill between the two renames left aside, and removes what a kill after them left. */
export async function repair(site: string): Promise<void> {
  const previous = previousOf(site);
  if (existsSync(previous) && !existsSync(site)) await rename(previous, site);
  else await discard(previous);
  await rm(discardedOf(site), {recursive: true, force: true});
}

async function move(site: string, previous: string): Promise<void> {
  try {
    await rename(site, previous);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    // a mount point, or on Windows a folder that another program has open
    if (code === "EBUSY" || code === "EXDEV" || code === "EPERM") {
      throw new Fault(`unsupported ${site}: it cannot be renamed (${code}: a mount point, or open in another program)`);
    }
    throw error;
  }
}

/** Removes a folder under another name: killed meanwhile, it leaves nothing that a repair would take for a whole site. */
async function discard(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const discarded = discardedOf(folder.replace(/\.previous$/, ""));
  await rm(discarded, {recursive: true, force: true});
  await rename(folder, discarded);
  await rm(discarded, {recursive: true, force: true});
}

function previousOf(site: string): string {
  return `${site}.previous`;
}

function discardedOf(site: string): string {
  return `${site}.discarded`;
}
