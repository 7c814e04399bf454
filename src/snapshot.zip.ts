import {writeFileSync} from "node:fs";

// Runs the pipeline once and writes every member of the snapshot, as an archive. A build has begun that before Framework asks.
const begun = process.env.SNAPSHOT_ARCHIVE;
const archive =
  begun === undefined
    ? await (await import("../loaders/publish/load/makeSnapshot.js")).makeSnapshot()
    : await (await import("../loaders/publish/framework/archive.js")).awaitArchive(begun);
// standard output is a file: its stream would take half a write on a full disk for a whole one
if (archive) writeFileSync(1, archive);
