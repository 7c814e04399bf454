import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseConfig} from "../../loaders/config.js";
import {pipeline} from "../../loaders/pipeline.js";
import type {Analysis} from "../../loaders/pipeline.js";
import {snapshot} from "../../loaders/snapshot.js";
import type {Snapshot} from "../../loaders/snapshot.js";
import {memberReader} from "../../src/data/members.js";
import type {MemberReader} from "../../src/data/members.js";
import {stores} from "./stores.js";

/** A store of `stores` with its exact numbers, through the whole pipeline: the analysis, what is published, and its reader. */
export async function publishedStore(
  name: string
): Promise<{analysis: Analysis; members: Snapshot; read: MemberReader}> {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  try {
    const config = parseConfig({...(await stores[name](folder)), privacy: {customers: "identified"}});
    const loaded = {config, path: join(folder, "store.config.ts")};
    const analysis = await pipeline(loaded, {rejectedPath: join(folder, "rejected-lines.csv")});
    const members = snapshot(analysis, (id) => id);
    const read = memberReader(async (member) => {
      const bytes = members.get(member)!;
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    });
    return {analysis, members, read};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
